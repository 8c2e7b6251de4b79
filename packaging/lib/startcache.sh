# A cache of loaded classes for the kiosk's process (JDK 25, JEP 483 and 514), so that the next
# start takes less. To be sourced by bash.
# shellcheck shell=bash

# start_cache FOLDER MODULE...: jars of these modules' classes below FOLDER, since a cache takes
# classes from jars only. Sets CACHED_PATH (the jars, in order) and CACHE_ARGS: use the cache there
# is, or write one when this process ends. Changed classes give another cache; old ones go.
start_cache() {
    local folder=$1 module mark name
    shift
    mark=$(cd "$root" && find "${@/%//target/classes}" -type f -printf '%p %s %T@\n' | sort | sha256sum | cut -c1-16)
    if [ ! -f "$folder/$mark/done" ]; then
        rm -rf "${folder:?}"
        mkdir -p "$folder/$mark"
        for module in "$@"; do
            name=${module//\//-}.jar
            "$JAVA_HOME/bin/jar" --create --no-compress --file "$folder/$mark/$name" \
                -C "$root/$module/target/classes" .
        done
        touch "$folder/$mark/done"
    fi
    CACHED_PATH=
    for module in "$@"; do
        CACHED_PATH=$CACHED_PATH$folder/$mark/${module//\//-}.jar:
    done
    if [ -s "$folder/$mark/kiosk.aot" ]; then
        CACHE_ARGS=(-XX:AOTCache="$folder/$mark/kiosk.aot")
    else
        CACHE_ARGS=(-XX:AOTCacheOutput="$folder/$mark/kiosk.aot")
    fi
    # What the cache has to say (this collector, that jar) is not for the person at the machine.
    CACHE_ARGS+=(-Xlog:aot=off -Xlog:cds=off)
}
