import { expect, test } from 'vitest';
import { countStarts, findInternetSockets } from '../support/sockets.ts';

const NODE = '10 execve("/opt/bin/node", ["node", "tour.ts"], 0x7ffd /* 20 vars */) = 0';
const BROWSER = [
  '10 clone3({flags=CLONE_VM|CLONE_VFORK} => {parent_tid=[20]}, 88) = 20',
  '20 execve("/home/x/.cache/skyddsakt/chromium-147.0.0/chromium", ["chromium"], 0x7ffd /* 9 vars */) = 0',
];
const TCP = 'socket(AF_INET, SOCK_STREAM|SOCK_CLOEXEC, IPPROTO_IP) = 5<TCP:[1]>';
const PROBE =
  'connect(31<UDPv6:[99]>, {sa_family=AF_INET6, sin6_port=htons(443), sin6_flowinfo=htonl(0), inet_pton(AF_INET6, "2001:4860:4860::8888", &sin6_addr), sin6_scope_id=0}, 28) = -1 ENETUNREACH (Network is unreachable)';

function findings(...lines: readonly string[]): readonly string[] {
  return findInternetSockets(lines.join('\n')).map(({ program, call }) => `${program}: ${call}`);
}

test('a program of ours may not even create an internet socket', () => {
  expect(findings(NODE, `10 ${TCP}`)).toEqual([`node: ${TCP}`]);
  expect(findings(NODE, `10 ${TCP.replace('AF_INET', 'AF_INET6')}`)).toHaveLength(1);
});

test('a thread or child is of the same program as what it came from, until it starts another', () => {
  const thread = '10 clone(child_stack=0x7f, flags=CLONE_THREAD) = 11';
  expect(findings(NODE, thread, `11 ${TCP}`)).toEqual([`node: ${TCP}`]);
  expect(findings(NODE, ...BROWSER, `20 ${TCP}`)).toEqual([]);
  expect(findings(NODE, ...BROWSER, '20 clone(flags=SIGCHLD) = 21', `21 ${TCP}`)).toEqual([]);
});

test('a browser may not connect, bind or listen, but may ask for a route', () => {
  expect(findings(NODE, ...BROWSER, `20 ${PROBE}`)).toEqual([]);
  expect(findings(NODE, `10 ${PROBE}`)).toHaveLength(1);
  expect(findings(NODE, ...BROWSER, `20 ${PROBE.replace('::8888', '::8844')}`)).toHaveLength(1);
  expect(findings(NODE, ...BROWSER, `20 ${PROBE.replace('UDPv6', 'TCPv6')}`)).toHaveLength(1);
  expect(
    findings(NODE, ...BROWSER, '20 bind(7<UDP:[3]>, {sa_family=AF_INET, sin_port=htons(5353)}, 16) = 0'),
  ).toHaveLength(1);
  expect(findings(NODE, ...BROWSER, '20 listen(7<TCP:[3]>, 10) = 0')).toHaveLength(1);
});

test('sockets inside the machine are free', () => {
  expect(
    findings(
      NODE,
      '10 socket(AF_UNIX, SOCK_STREAM, 0) = 4<UNIX-STREAM:[1]>',
      '10 listen(4<UNIX-STREAM:[1,"/x"]>, 10) = 0',
      '10 socket(AF_NETLINK, SOCK_RAW|SOCK_CLOEXEC, NETLINK_ROUTE) = 5<NETLINK:[ROUTE:1]>',
    ),
  ).toEqual([]);
});

test('a call that another thread interrupted is put together again', () => {
  expect(
    findings(
      NODE,
      '10 vfork( <unfinished ...>',
      '12 execve("/usr/bin/lp", ["lp"], 0x7ffd /* 9 vars */ <unfinished ...>',
      '10 <... vfork resumed>) = 12',
      '12 <... execve resumed>) = 0',
      '12 connect(3<TCP:[7]>, {sa_family=AF_INET, <unfinished ...>',
      '12 <... connect resumed>sin_port=htons(631)}, 16) = 0',
    ),
  ).toEqual(['lp: connect(3<TCP:[7]>, {sa_family=AF_INET,sin_port=htons(631)}, 16) = 0']);
});

test('program starts are counted by name, failed ones not', () => {
  expect(countStarts([NODE, NODE.replace('= 0', '= -1 ENOENT (No such file or directory)')].join('\n'), 'node')).toBe(
    1,
  );
});

test('a number that is used again does not make one process into another', () => {
  const probe = `30 ${TCP.replace('AF_INET', 'AF_INET6')}`;
  const thread = '20 clone(child_stack=0x7f, flags=CLONE_THREAD) = 30';
  const later = '10 clone(flags=SIGCHLD) = 30';
  expect(findings(NODE, ...BROWSER, thread, probe, later)).toEqual([]);
  expect(findings(NODE, ...BROWSER, thread, later, probe)).toHaveLength(1);
  // A child may be at work before its parent hears of it.
  expect(
    findings(NODE, ...BROWSER, '20 clone(flags=X <unfinished ...>', probe, '20 <... clone resumed>) = 30'),
  ).toEqual([]);
});

test('a program whose start was interrupted in the trace is known all the same', () => {
  const [born = '', started = ''] = BROWSER;
  const [call = ''] = started.split(') = 0');
  const interrupted = [`${call} <unfinished ...>`, '20 <... execve resumed>)             = 0'];
  expect(findings(NODE, born, ...interrupted, `20 ${TCP}`)).toEqual([]);
});
