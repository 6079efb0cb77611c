#!/usr/bin/env bash
# Measures how imports and queries grow with the number of rows, and prints two tables. From the project's directory, on
# an otherwise idle machine with psql, after mvn -q -DskipTests package:
#   src/bench/scale.sh 200000 20000000
# 20,000,000 rows take about 30 GB below WORK (default: a new directory in /tmp, removed at the end) and an hour.
#
# For each number of rows, on an embedded database of its own: src/bench/Flows.java writes the file (with GZIP=1
# compressed), dyad import reads it with a heap of HEAP, the rows go out again in the order of the file, and COPY brings
# them into an empty table with the indexes and constraints of trade_flow. "Import" and "COPY" are rows a second from
# start to end of the command, the start of Java included; "ratio" is of the first to the second. Then two services, on
# the smallest and the largest database, are asked in turn (src/bench/Queries.java).
set -euo pipefail

HEAP=${HEAP:-512m}
JAVA=${JAVA:-java}
JAR=${JAR:-target/quarkus-app/quarkus-run.jar}
PORT=${PORT:-18490}
WORK=${WORK:-$(mktemp -d)}
pids=()

end() {
    for pid in "${pids[@]}"; do kill -9 "$pid" 2>/dev/null || true; done
    for data in "$WORK"/*/; do
        [ ! -f "$data/postgres-17/postmaster.pid" ] || kill -INT "$(head -n 1 "$data/postgres-17/postmaster.pid")"
    done
    sleep 3
    [ -n "${KEEP:-}" ] || rm -rf "$WORK"
}
trap end EXIT

# serve DATA PORT: starts a service and waits until it listens.
serve() {
    DYAD_DATA=$1 QUARKUS_HTTP_HOST=127.0.0.1 QUARKUS_HTTP_PORT=$2 \
        "$JAVA" "-Xmx$HEAP" -jar "$JAR" >"$1.log" 2>&1 &
    pids+=($!)
    for _ in $(seq 1 600); do
        grep -q "Listening on" "$1.log" && return 0
        sleep 0.2
    done
    cat "$1.log"
    return 1
}

sql() {
    local data=$1
    shift
    PGPASSWORD=$(cat "$data/postgres-17/dyad.password") psql -X -q -A -t -v ON_ERROR_STOP=1 -h 127.0.0.1 \
        -p "$(sed -n 4p "$data/postgres-17/postmaster.pid")" -U dyad dyad "$@"
}

seconds() {
    awk -v from="$1" -v to="$EPOCHREALTIME" 'BEGIN { printf "%.1f", to - from }'
}

# measure ROWS
measure() {
    local rows=$1 data=$WORK/$1 file=$WORK/$1.csv begin import copy sizes
    [ -z "${GZIP:-}" ] || file=$file.gz
    mkdir -p "$data"
    serve "$data" "$PORT"
    kill -9 "${pids[-1]}" # its database goes on
    wait "${pids[-1]}" 2>/dev/null || true
    "$JAVA" src/bench/Flows.java "$rows" "$file"
    begin=$EPOCHREALTIME
    DYAD_DATA=$data "$JAVA" "-Xmx$HEAP" -jar "$JAR" import --report json --released 2025-06-30 "$file" \
        >"$WORK/$rows.report" 2>"$WORK/$rows.progress" || { cat "$WORK/$rows.progress"; return 1; }
    import=$(seconds "$begin")
    sizes=$(sql "$data" -c "select round(pg_relation_size('trade_flow') / 1e6) || ' MB | '
        || round(pg_indexes_size('trade_flow') / 1e6) || ' MB | ' || round(pg_total_relation_size('series_catalog') / 1e6)
        || ' MB | ' || (select count(*) from series_catalog)")
    rm -f "$file"
    sql "$data" -c "\\copy (select * from trade_flow where dataset = 'comtrade' order by reporter, frequency desc, period, flow desc, partner, commodity) to '$WORK/$rows.rows'"
    sql "$data" <<'SQL'
create table copied (like trade_flow including all);
do $$
declare definition text;
begin
    for definition in select pg_get_constraintdef(oid) from pg_constraint
        where conrelid = 'trade_flow'::regclass and contype = 'f' loop
        execute 'alter table copied add ' || definition;
    end loop;
end $$;
SQL
    begin=$EPOCHREALTIME
    sql "$data" -c "\\copy copied from '$WORK/$rows.rows'"
    copy=$(seconds "$begin")
    sql "$data" -c "drop table copied" -c "vacuum (analyze) trade_flow"
    rm -f "$WORK/$rows.rows"
    awk -v rows="$rows" -v import="$import" -v copy="$copy" -v sizes="$sizes" 'BEGIN {
        printf "| %d | %.1f s | %.0f | %.1f s | %.0f | %.2f | %s |\n",
            rows, import, rows / import, copy, rows / copy, copy / import, sizes }'
}

echo "$(nproc) cores, $(awk '/MemTotal/ { printf "%d", $2 / 1048576 }' /proc/meminfo) GiB; load $(cut -d' ' -f1-3 /proc/loadavg); -Xmx$HEAP"
echo
echo "| Rows | Import | Rows/s | COPY | Rows/s | Ratio | Table | Its indexes | Catalogue | Series |"
echo "| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |"
for rows in "$@"; do measure "$rows"; done
[ $# -gt 1 ] || exit 0
echo
serve "$WORK/$1" "$PORT"
serve "$WORK/${*: -1}" "$((PORT + 1))"
"$JAVA" src/bench/Queries.java "http://127.0.0.1:$PORT" "http://127.0.0.1:$((PORT + 1))"
