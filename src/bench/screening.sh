#!/usr/bin/env bash
# Measures screening against a plain pg_trgm query over the same names in the same run, and prints a table. From the
# project's directory, on an otherwise idle machine, after mvn -q -DskipTests package, call
#   src/bench/screening.sh
# It invents 105,000 parties with 252,000 names (Russian, Arabic, Chinese, Korean, Spanish persons and companies; aliases
# in other orders, spellings and scripts), always the same, imports them as a list into a database of its own, and asks
# the packaged service: 1,000 names one by one, then all in one request; half of them are a listed party's as somebody
# else writes it, half nobody's.
set -euo pipefail

HEAP=${HEAP:-1g}
PORT=${PORT:-18481}
JAVA=${JAVA:-java}
work=$(mktemp -d)
pid=

end() {
    [ -z "$pid" ] || kill "$pid" 2>/dev/null || true
    [ -z "$pid" ] || wait "$pid" 2>/dev/null || true
    rm -rf "$work"
}
trap end EXIT

export DYAD_DATA=$work/data QUARKUS_HTTP_PORT=$PORT QUARKUS_HTTP_HOST=127.0.0.1
mkdir "$work/classes"
libraries=$(printf '%s:' target/quarkus-app/lib/main/*.jar)
"${JAVA}c" -nowarn -d "$work/classes" -cp "$libraries" src/bench/ScreeningBench.java \
    src/test/java/org/dyad/sanctions/screening/InventedNames.java
bench=("$JAVA" -cp "$work/classes:$libraries" org.dyad.sanctions.screening.ScreeningBench)

echo "$(nproc) cores, load $(cut -d' ' -f1-3 /proc/loadavg), -Xmx$HEAP"
"${bench[@]}" list "$work/targets.simple.csv"
"$JAVA" "-Xmx$HEAP" -jar target/quarkus-app/quarkus-run.jar serve >"$work/log" 2>&1 &
pid=$!
for _ in $(seq 120); do
    curl -fs -o "$work/ready" "http://127.0.0.1:$PORT/health/ready" && break
    sleep 1
done
"$JAVA" "-Xmx$HEAP" -jar target/quarkus-app/quarkus-run.jar import "$work/targets.simple.csv" 2>/dev/null | tail -n 1
begin=$(date +%s%N)
for _ in $(seq 180); do
    curl -fs "http://127.0.0.1:$PORT/graphql" -H 'Content-Type: application/json' \
        -d '{"query":"{ screen(names: [{name: \"Ivan Petrov\"}]) { screenedAgainst { entries } results { query } } }"}' |
        grep -q '"entries":105000' && break
    sleep 1
done
echo "index made $((($(date +%s%N) - begin) / 1000000)) ms after the import, the service's wait for a new load included"
echo
"${bench[@]}" ask "http://127.0.0.1:$PORT" \
    "jdbc:postgresql://127.0.0.1:$(sed -n 4p "$work/data/postgres-17/postmaster.pid")/dyad" dyad \
    "$(cat "$work/data/postgres-17/dyad.password")"
echo "memory of the service: $(awk '/VmHWM/ { printf "%d", $2 / 1024 }' "/proc/$pid/status") MB at its peak"
