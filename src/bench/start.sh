#!/usr/bin/env bash
# Measures how the packaged service starts and what memory it takes, jar against native executable, and prints a table.
# From the project's directory, on an otherwise idle machine, after
#   mvn -q -DskipTests package && GRAALVM_HOME=… mvn -q -DskipTests package -Dnative
# call
#   JDK17=… JDK25=… src/bench/start.sh
# It needs a Maven repository for the build with the AOT cache. Whatever is missing is left out of the table; ONLY, a
# regular expression of variants, leaves out the others.
#
# Every variant runs on one external PostgreSQL that holds the curated facts. "Answer" is the time from the program's
# start to the first answer of POST /graphql (median of RUNS starts after one that is not counted); "rest" the resident
# memory 5 seconds later; "peak" the highest resident memory in SECONDS seconds of all example queries over CONNECTIONS
# connections, the client on the same machine; the rest of the columns are the client's.
set -euo pipefail

RUNS=${RUNS:-5}
SECONDS_OF_LOAD=${SECONDS_OF_LOAD:-30}
CONNECTIONS=${CONNECTIONS:-16}
HEAP=${HEAP:-512m}
PORT=${PORT:-18480}
JDK17=${JDK17:-$(ls -d /usr/lib/jvm/*17* 2>/dev/null | head -n 1)}
JDK25=${JDK25:-$(ls -d /usr/lib/jvm/*25* 2>/dev/null | head -n 1)}
work=$(mktemp -d)
pid=

end() {
    [ -z "$pid" ] || kill -9 "$pid" 2>/dev/null || true
    [ ! -f "$work/data/postgres-17/postmaster.pid" ] || kill -INT "$(head -n 1 "$work/data/postgres-17/postmaster.pid")"
    sleep 1
    rm -rf "$work"
}
trap end EXIT

exec {nothing}<> <(:)
pause() {
    read -rt "$1" -u "$nothing" || true
}

# Starts a command and sets pid, and answer to the milliseconds until it has answered.
start() {
    local begin=$EPOCHREALTIME line body='{"query":"{ area(code: \"EAEU\") { name } }"}'
    "$@" >"$work/log" 2>&1 &
    pid=$!
    until { exec 3<>"/dev/tcp/127.0.0.1/$PORT"; } 2>/dev/null; do
        kill -0 "$pid" 2>/dev/null || {
            cat "$work/log"
            return 1
        }
        pause 0.002
    done
    printf 'POST /graphql HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s' \
        "${#body}" "$body" >&3
    line=$(cat <&3)
    answer=$(((${EPOCHREALTIME/./} - ${begin/./}) / 1000))
    exec 3>&-
    [[ $line == *'"Eurasian Economic Union"'* ]] || {
        echo "no answer but $line"
        return 1
    }
}

stop() {
    kill "$pid"
    wait "$pid" || true
    pid=
}

megabytes() {
    awk -v key="$1:" '$1 == key { printf "%d", $2 / 1024 }' "/proc/$pid/status"
}

# measure NAME COMMAND…
measure() {
    local name=$1 times=() median rest load
    [[ $name =~ ${ONLY:-.} ]] || return 0
    shift
    start "$@"
    stop
    for _ in $(seq "$RUNS"); do
        start "$@"
        times+=("$answer")
        stop
    done
    median=$(printf '%s\n' "${times[@]}" | sort -n | sed -n "$(((RUNS + 1) / 2))p")
    start "$@"
    pause 5
    rest=$(megabytes VmRSS)
    load=$("$JDK25/bin/java" src/bench/Load.java "http://127.0.0.1:$PORT" "$CONNECTIONS" "$SECONDS_OF_LOAD")
    # requests a second, median, 99th percentile, answers with errors
    set -- $load
    printf '| %s | %s ms | %s MB | %s MB | %s | %s ms | %s ms | %s |\n' \
        "$name" "$median" "$rest" "$(megabytes VmHWM)" "$1" "$2" "$3" "$4"
    stop
}

database() {
    DYAD_DATA=$work/data QUARKUS_HTTP_PORT=$PORT start "$JDK17/bin/java" -jar target/quarkus-app/quarkus-run.jar
    kill -9 "$pid" # its database goes on
    wait "$pid" 2>/dev/null || true
    pid=
    export QUARKUS_HTTP_PORT=$PORT QUARKUS_HTTP_HOST=127.0.0.1 QUARKUS_DATASOURCE_USERNAME=dyad
    export QUARKUS_DATASOURCE_JDBC_URL=jdbc:postgresql://127.0.0.1:$(sed -n 4p "$work/data/postgres-17/postmaster.pid")/dyad
    QUARKUS_DATASOURCE_PASSWORD=$(cat "$work/data/postgres-17/dyad.password")
    export QUARKUS_DATASOURCE_PASSWORD
}

# A jar whose classes the virtual machine itself loads, and the cache of a run that answered every example query.
aot_cache() {
    mkdir "$work/aot"
    cp -r pom.xml .mvn schema src "$work/aot"
    (cd "$work/aot" && JAVA_HOME=$JDK25 mvn -q -B -ntp -Pquick -DskipTests -Dquarkus.package.jar.type=aot-jar package) \
        >"$work/aot.log" 2>&1 || return 1
    aot_jar=$work/aot/target/quarkus-app/quarkus-run.jar
    [ -f "$aot_jar" ] || return 1
    start "$JDK25/bin/java" "-Xmx$HEAP" "-XX:AOTCacheOutput=$work/dyad.aot" -jar "$aot_jar"
    "$JDK25/bin/java" src/bench/Load.java "http://127.0.0.1:$PORT" 2 10 >/dev/null
    stop
    [ -f "$work/dyad.aot" ]
}

database
runner=$(ls target/*-runner 2>/dev/null | head -n 1)
echo "$(nproc) cores, $(awk '/MemTotal/ { printf "%d", $2 / 1048576 }' /proc/meminfo) GiB; load $(cut -d' ' -f1-3 /proc/loadavg); -Xmx$HEAP"
[ -z "$runner" ] || echo "native executable: $(($(stat -c %s "$runner") / 1000000)) MB; jar with libraries: $(du -sLBM target/quarkus-app | cut -f1)"
echo
echo "| Variant | Answer | Rest | Peak | Requests/s | Median | 99 % | Errors |"
echo "| --- | --- | --- | --- | --- | --- | --- | --- |"
[ ! -x "$JDK17/bin/java" ] || measure "jar, Java 17" "$JDK17/bin/java" "-Xmx$HEAP" -jar target/quarkus-app/quarkus-run.jar
measure "jar, Java 25" "$JDK25/bin/java" "-Xmx$HEAP" -jar target/quarkus-app/quarkus-run.jar
if [[ "jar, Java 25 with AOT cache" =~ ${ONLY:-.} ]] && aot_cache; then
    measure "jar, Java 25 with AOT cache" "$JDK25/bin/java" "-Xmx$HEAP" "-XX:AOTCache=$work/dyad.aot" -jar "$aot_jar"
fi
[ -z "$runner" ] || measure "native executable" "./$runner" "-Xmx$HEAP"
