# Läses in av run, test och bygget i CI: installerar det som saknas och inget annat.
# Går i bash 3.2 och uppåt. Arbetskatalogen är programmets rot.

stopp() { # stopp KOD MENING
  printf '%s\n' "$2" >&2
  exit "$1"
}

# Kör ett kommando som root; stannar med en mening när det inte går.
som_root() {
  if [ "$(id -u)" -eq 0 ]; then
    "$@"
  elif command -v sudo > /dev/null; then
    sudo "$@"
  else
    stopp 1 "Det här måste installeras av en administratör: $*"
  fi
}

# Installerar de Debianpaket som saknas. På andra system görs ingenting.
systempaket() {
  command -v apt-get > /dev/null && command -v dpkg-query > /dev/null || return 0
  local paket saknas="" logg
  for paket in "$@"; do
    [ "$(dpkg-query -W -f='${db:Status-Status}' "$paket" 2> /dev/null || true)" = installed ] || saknas="$saknas $paket"
  done
  [ -n "$saknas" ] || return 0
  echo "Installerar systempaket:$saknas"
  logg="$(mktemp)"
  # shellcheck disable=SC2086 # orden i $saknas är paketnamn ur vår egen lista
  if ! { som_root env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 update &&
    som_root env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 \
      install -y --no-install-recommends $saknas; } > "$logg" 2>&1; then
    tail -n 20 "$logg" >&2
    rm -f "$logg"
    stopp 1 "Systempaketen kunde inte installeras. Installera dem själv:$saknas"
  fi
  rm -f "$logg"
}

krav_pa_node() {
  command -v node > /dev/null && command -v npm > /dev/null ||
    stopp 1 "Node.js 20 eller senare med npm behövs (https://nodejs.org). Installera det och kör igen."
  [ "$(node -p 'Number(process.versions.node.split(".")[0]) >= 20')" = true ] ||
    stopp 1 "Node.js 20 eller senare behövs; här finns $(node --version)."
}

# npm-paketen och Node 24, när låsfilen är en annan än den som installerades sist.
npm_paket() {
  local stampel=node_modules/.skyddsakt-installerat vill har
  vill="$(node -p 'require("crypto").createHash("sha256").update(require("fs").readFileSync("package-lock.json")).digest("hex") + " " + process.platform + " " + process.arch')"
  har="$(cat "$stampel" 2> /dev/null || true)"
  if [ "$har" != "$vill" ] || [ ! -x node_modules/.bin/node ]; then
    echo "Installerar programmets paket (npm ci) …"
    # Paketens egna installationsskript körs aldrig. De två som behövs, Node 24 och databasmodulen, kör vi själva.
    npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
    (cd node_modules/node && node installArchSpecificPackage.js > /dev/null)
    ln -sf ../node/bin/node node_modules/.bin/node
    [ "$(node_modules/.bin/node --version)" = "v$(node -p 'require("./node_modules/node/package.json").version')" ] ||
      stopp 1 "Node 24 kunde inte installeras ur npm-paketet node."
    printf '%s\n' "$vill" > "$stampel"
  fi
  export PATH="$PWD/node_modules/.bin:$PATH"
}

# Databasmodulen: ur cachen, annars byggd en gång. Byggverktyg installeras bara när ett bygge behövs.
databasmodul() {
  node electron/build/native.ts --finns || systempaket python3 make g++ libssl-dev
  node electron/build/native.ts
}

installera() {
  krav_pa_node
  npm_paket
  databasmodul
}
