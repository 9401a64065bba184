/** The only two messages between preload and main: the preload asks for its port, main hands it over. */
export const PORT_REQUESTED = 'port.requested';
export const PORT_GRANTED = 'port.granted';
