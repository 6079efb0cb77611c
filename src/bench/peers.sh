#!/usr/bin/env bash
# Measures Dyad against PostGraphile 5 and against the floor, the same SQL through pgbench -M prepared, on one PostgreSQL
# with the same data, in turn, and prints a table. From the project's directory, on an otherwise idle machine with Node,
# npm, psql and pgbench, after mvn -q -DskipTests package (and, for the native executable, mvn -q -DskipTests package
# -Dnative):
#   JDK25=/path/to/25 src/bench/peers.sh
# PostGraphile asks for Node 22; on a machine with an older one npm brings that too. ROUNDS of SECONDS_OF_LOAD each, after
# WARM seconds for each question and service, take about 12 minutes, and two more to prepare; a virtual machine needs some
# ten thousand requests until it is warm, so a slower machine needs a longer WARM. ONLY, a regular expression, leaves out
# questions; ROUNDS=0 only prepares; ALSO="before=/path/to/quarkus-run.jar" lets other builds run beside; JAVA_OPTIONS are
# the services'. PostGraphile and the database go into WORK (default: a new directory in /tmp, removed at the end); with
# WORK set they stay and are used again.
#
# The data: the curated facts, 200,000 rows of trade in UN Comtrade's form (Flows.java, always the same) and 2,000 parties
# on a list, each under one of the curated programmes. The questions are in src/bench/peers: one document for each of the
# two, the floor's SQL, and the functions that PostGraphile and the floor share for the breakdown and the page of a pair.
# Figures and names of all first answers are held against each other before anything is timed. Neither side uses
# persisted operations; both keep parsed documents, PostGraphile its plans; both use prepared statements and pools.
#
# "CPU" is processor time of all of the service's processes, and of all of PostgreSQL's, by the kernel's count, for each
# request; the ratio is that of requests to a second of both, PostGraphile's the 1, the median of the rounds. Memory is
# what was resident after a run.
set -euo pipefail

ROUNDS=${ROUNDS:-5}
SECONDS_OF_LOAD=${SECONDS_OF_LOAD:-3}
WARM=${WARM:-15}
CONNECTIONS=${CONNECTIONS:-16}
HEAP=${HEAP:-512m}
PORT=${PORT:-18500}
POSTGRAPHILE=${POSTGRAPHILE:-5}
JDK25=${JDK25:-$(ls -d /usr/lib/jvm/*25* 2>/dev/null | head -n 1)}
JAR=${JAR:-target/quarkus-app/quarkus-run.jar}
work=${WORK:-$(mktemp -d)}
pids=()
peers=()

end() {
    for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null || true; done
    [ ! -f "$work/data/postgres-17/postmaster.pid" ] || kill -INT "$(postmaster)" || true
    sleep 2
    [ -n "${WORK:-}" ] || rm -rf "$work"
}
trap end EXIT

postmaster() { head -n 1 "$work/data/postgres-17/postmaster.pid"; }

# awaited FILE WORD: until the word is in the log.
awaited() {
    for _ in $(seq 600); do
        ! grep -q "$2" "$1" || return 0
        kill -0 "${pids[-1]}" 2>/dev/null || break
        sleep 0.2
    done
    cat "$1"
    return 1
}

# dyad NAME PORT COMMAND...
dyad() {
    local name=$1 port=$2
    shift 2
    QUARKUS_HTTP_HOST=127.0.0.1 QUARKUS_HTTP_PORT=$port "$@" >"$work/$name.log" 2>&1 &
    pids+=($!)
    awaited "$work/$name.log" "Listening on"
    peers+=("$name=$port=$!")
}

# The facts of the questions; the database goes on when its service is killed.
fill() {
    "$JDK25/bin/java" src/bench/Flows.java 200000 "$work/flows.csv"
    awk 'BEGIN {
        print "id,schema,name,aliases,birth_date,countries,addresses,identifiers,sanctions"
        for (i = 0; i < 2000; i++) printf "E%05d,Company,Company %d of the list,,,,,,Programme %d\n", i, i, i % 30
    }' >"$work/targets.simple.csv"
    for file in flows.csv targets.simple.csv; do
        DYAD_DATA=$work/data "$JDK25/bin/java" "-Xmx$HEAP" -jar "$JAR" import --report json --released 2025-06-30 \
            "$work/$file" >"$work/$file.report" 2>"$work/$file.log" || { cat "$work/$file.log"; return 1; }
    done
    psql -X -q -v ON_ERROR_STOP=1 -c "update designation_programme d set programme = (
        select code from sanction_programme order by md5(d.label || code) limit 1)"
    psql -X -q -v ON_ERROR_STOP=1 -f src/bench/peers/functions.sql
}

mkdir -p "$work"
filled=$([ ! -d "$work/data" ] || echo yes)
DYAD_DATA=$work/data dyad dyad-first "$PORT" "$JDK25/bin/java" "-Xmx$HEAP" -jar "$JAR"
kill -9 "${pids[-1]}"
wait "${pids[-1]}" 2>/dev/null || true
pids=()
peers=()
export PGHOST=127.0.0.1 PGUSER=dyad PGDATABASE=dyad
PGPORT=$(sed -n 4p "$work/data/postgres-17/postmaster.pid")
PGPASSWORD=$(cat "$work/data/postgres-17/dyad.password")
export PGPORT PGPASSWORD
[ -n "$filled" ] || fill

export QUARKUS_DATASOURCE_JDBC_URL=jdbc:postgresql://127.0.0.1:$PGPORT/dyad
export QUARKUS_DATASOURCE_USERNAME=dyad QUARKUS_DATASOURCE_PASSWORD=$PGPASSWORD

mkdir -p "$work/postgraphile"
cp src/bench/peers/postgraphile.mjs "$work/postgraphile/"
(
    cd "$work/postgraphile"
    [ -d node_modules/postgraphile ] || npm install --silent --no-audit --no-fund --no-package-lock "postgraphile@$POSTGRAPHILE" \
        $([ "$(node -p 'parseInt(process.versions.node)')" -ge 22 ] || echo node@22) >&2
)
node=$(ls "$work/postgraphile/node_modules/.bin/node" 2>/dev/null || command -v node)
NODE_ENV=production GRAPHILE_ENV=production WORKERS=$(nproc) PORT=$((PORT + 2)) POOL=$((CONNECTIONS / $(nproc) + 2)) \
    DATABASE_URL=postgres://dyad:$PGPASSWORD@127.0.0.1:$PGPORT/dyad \
    "$node" "$work/postgraphile/postgraphile.mjs" >"$work/postgraphile.log" 2>&1 &
pids+=($!)
awaited "$work/postgraphile.log" ready
peers+=("postgraphile=$((PORT + 2))=$!,$(pgrep -P $! | paste -sd ,)")

dyad dyad "$PORT" "$JDK25/bin/java" "-Xmx$HEAP" ${JAVA_OPTIONS:-} -jar "$JAR"
number=2
for also in ${ALSO:-}; do
    number=$((number + 1))
    dyad "dyad-${also%%=*}" "$((PORT + number))" "$JDK25/bin/java" "-Xmx$HEAP" ${JAVA_OPTIONS:-} -jar "${also#*=}"
done
runner=$(find target -maxdepth 1 -name "*-runner" | head -n 1)
[ -z "$runner" ] || dyad dyad-native "$((PORT + 1))" "./$runner" "-Xmx$HEAP"

echo "$(nproc) cores, $(awk '/MemTotal/ { printf "%d", $2 / 1048576 }' /proc/meminfo) GiB; load $(cut -d' ' -f1-3 /proc/loadavg)"
echo "$("$JDK25/bin/java" -version 2>&1 | sed -n 2p), -Xmx$HEAP; Node $("$node" --version), PostGraphile $(
    sed -n 's/^ *"version": "\(.*\)",*/\1/p' "$work/postgraphile/node_modules/postgraphile/package.json"), $(nproc) processes;" \
    "$(psql -X -A -t -c 'show server_version') with $(psql -X -A -t -c 'select count(*) from trade_flow') trade flows"
echo
[ "$ROUNDS" -eq 0 ] || "$JDK25/bin/java" -cp 'target/quarkus-app/lib/main/*:target/quarkus-app/lib/boot/*' src/bench/Peers.java "$(postmaster)" "$ROUNDS" "$SECONDS_OF_LOAD" "$WARM" \
    "$CONNECTIONS" "${peers[@]}"
echo
echo "load $(cut -d' ' -f1-3 /proc/loadavg)"
