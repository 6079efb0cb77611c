#!/usr/bin/env bash
# Measures how imports and queries grow with the number of rows, and prints three tables. From the project's directory,
# with psql, after mvn -q -DskipTests package:
#   src/bench/scale.sh 200000 20000000
# 20,000,000 rows take up to 35 GB below WORK (default: a new directory in /tmp, removed at the end unless KEEP is set)
# and forty minutes.
#
# For each number of rows, on an embedded database of its own: src/bench/Flows.java writes the file (with GZIP=1
# compressed), and dyad import reads it with a heap of HEAP. Two services, on the smallest and the largest database, are
# asked the same in turn (src/bench/Queries.java). Then the rows of each go out, the first MOST of them if that is set, in
# the order in which the table has them, and COPY brings them into an empty table with the indexes and constraints of
# trade_flow.
#
# "Wall" is from start to end of the command, the start of Java included. "Database" and "client" are seconds of
# processor time: of all processes of PostgreSQL, and of dyad import or psql; work of others on the machine shows in the
# wall time, hardly in these. The first ratio is that of the import's rows a second to COPY's, the second that of rows a
# second of the database's processor time, the third of both processes': an import parses on one core while the
# database stores on another.
set -euo pipefail

HEAP=${HEAP:-512m}
JAVA=${JAVA:-java}
JAR=${JAR:-target/quarkus-app/quarkus-run.jar}
PORT=${PORT:-18490}
WORK=${WORK:-$(mktemp -d)}
pids=()
declare -A imported

end() {
    for pid in "${pids[@]}"; do kill -9 "$pid" 2>/dev/null || true; done
    for data in "$WORK"/*/; do
        [ ! -f "$data/postgres-17/postmaster.pid" ] || kill -INT "$(postmaster "$data")" || true
    done
    sleep 3
    [ -n "${KEEP:-}" ] || rm -rf "$WORK"
}
trap end EXIT

postmaster() { head -n 1 "$1/postgres-17/postmaster.pid"; }

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

# used PID...: hundredths of seconds of processor time, of the processes and of those children that have ended.
used() {
    local pid sum=0 stat
    for pid in "$@"; do
        [ -r "/proc/$pid/stat" ] && stat=$(cat "/proc/$pid/stat" 2>/dev/null) || continue
        set -- ${stat##*) }
        sum=$((sum + ${12} + ${13} + ${14} + ${15}))
    done
    echo "$sum"
}

# database DATA: the same of all processes of its PostgreSQL.
database() {
    local first
    first=$(postmaster "$1")
    # shellcheck disable=SC2046
    used "$first" $(cat "/proc/$first/task/$first/children")
}

# measured DATA COMMAND...: runs it; wall, database and client seconds, and the most of memory and disk, in MB.
measured() {
    local data=$1 begin db client=0 pid memory=0 disk=0 now turn=0
    shift
    sql "$data" -c checkpoint 2>/dev/null || true
    db=$(database "$data")
    begin=$EPOCHREALTIME
    "$@" &
    pid=$!
    while kill -0 "$pid" 2>/dev/null; do
        now=$(used "$pid")
        [ "$now" -le "$client" ] || client=$now
        now=$(awk '/VmHWM/ { print int($2 / 1024) }' "/proc/$pid/status" 2>/dev/null || true)
        [ "${now:-0}" -le "$memory" ] || memory=$now
        if [ $((turn++ % 50)) -eq 0 ]; then
            now=$(du -sm "$data" 2>/dev/null | cut -f 1 || true)
            [ "${now:-0}" -le "$disk" ] || disk=$now
        fi
        sleep 0.2
    done
    wait "$pid" || return 1
    awk -v from="$begin" -v to="$EPOCHREALTIME" -v db="$(($(database "$data") - db))" -v client="$client" \
        -v memory="$memory" -v disk="$disk" \
        'BEGIN { printf "%.1f %.1f %.1f %d %d\n", to - from, db / 100, client / 100, memory, disk }'
}

import() {
    DYAD_DATA=$1 exec "$JAVA" "-Xmx$HEAP" -jar "$JAR" import --report json --released 2025-06-30 "$3" \
        >"$WORK/$2.report" 2>"$WORK/$2.progress"
}

copy() {
    PGPASSWORD=$(cat "$1/postgres-17/dyad.password") exec psql -X -q -v ON_ERROR_STOP=1 -h 127.0.0.1 \
        -p "$(sed -n 4p "$1/postgres-17/postmaster.pid")" -U dyad dyad -c "\\copy copied from '$WORK/$2.rows'"
}

# import_rows ROWS
import_rows() {
    local rows=$1 data=$WORK/$1 file=$WORK/$1.csv size
    [ -z "${GZIP:-}" ] || file=$file.gz
    mkdir -p "$data"
    serve "$data" "$PORT"
    kill -9 "${pids[-1]}" # its database goes on
    wait "${pids[-1]}" 2>/dev/null || true
    "$JAVA" src/bench/Flows.java "$rows" "$file"
    size=$(du -m "$file" | cut -f 1)
    imported[$rows]=$(measured "$data" import "$data" "$rows" "$file") || { cat "$WORK/$rows.progress"; return 1; }
    rm -f "$file"
    sql "$data" -c "vacuum (analyze) trade_flow" -c "vacuum (analyze) series_catalog"
    # shellcheck disable=SC2086
    set -- ${imported[$rows]}
    echo "| $rows | $size MB | $1 s | $(awk -v n="$rows" -v s="$1" 'BEGIN { printf "%.0f", n / s }') | $2 s | $3 s | $4 MB | $5 MB | $(
        sql "$data" -c "select round(pg_relation_size('trade_flow') / 1e6) || ' MB | '
            || round(pg_indexes_size('trade_flow') / 1e6) || ' MB | '
            || round(pg_total_relation_size('series_catalog') / 1e6) || ' MB | ' || (select count(*) from series_catalog)") |"
}

# copy_rows ROWS
copy_rows() {
    local rows=$1 data=$WORK/$1
    [ -f "$data/postgres-17/postmaster.pid" ] || return 1
    sql "$data" -c "\\copy (select * from trade_flow where dataset = 'comtrade' limit ${MOST:-all}) to '$WORK/$rows.rows'"
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
    # shellcheck disable=SC2046
    set -- $(measured "$data" copy "$data" "$rows") ${imported[$rows]}
    echo "$(sql "$data" -c "select count(*) from copied") $rows $*" | awk '{ a = $1 / $2
        printf "| %d | %s s | %.0f | %s s | %s s | %.2f | %.2f | %.2f |\n",
        $1, $3, $1 / $3, $4, $5, $3 / $8 / a, $4 / $9 / a, ($4 + $5) / ($9 + $10) / a }'
    sql "$data" -c "drop table copied"
    rm -f "$WORK/$rows.rows"
}

echo "$(nproc) cores, $(awk '/MemTotal/ { printf "%d", $2 / 1048576 }' /proc/meminfo) GiB; load $(cut -d' ' -f1-3 /proc/loadavg); -Xmx$HEAP"
echo
echo "| Rows | File | Import, wall | Rows/s | Database | Client | Client's memory | Disk at most | Table | Its indexes | Catalogue | Series |"
echo "| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |"
for rows in "$@"; do import_rows "$rows"; done
if [ $# -gt 1 ]; then
    echo
    echo "load $(cut -d' ' -f1-3 /proc/loadavg)"
    echo
    serve "$WORK/$1" "$PORT"
    serve "$WORK/${*: -1}" "$((PORT + 1))"
    "$JAVA" src/bench/Queries.java "http://127.0.0.1:$PORT" "http://127.0.0.1:$((PORT + 1))"
    for pid in "${pids[@]: -2}"; do # their databases go on
        kill -9 "$pid"
        wait "$pid" 2>/dev/null || true
    done
fi
echo
echo "load $(cut -d' ' -f1-3 /proc/loadavg)"
echo
echo "| Rows | COPY, wall | Rows/s | Database | Client | Ratio, wall | Ratio, database | Ratio, both |"
echo "| --- | --- | --- | --- | --- | --- | --- | --- |"
for rows in "$@"; do copy_rows "$rows"; done
