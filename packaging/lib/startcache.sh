# A cache of loaded classes for the kiosk's process (JDK 25, JEP 483 and 514), so that the next
# start takes less. To be sourced by bash.
# shellcheck shell=bash

# start_cache FOLDER LIBRARIES MODULE...: jars of these modules' classes below FOLDER, since a cache
# takes classes from jars only; LIBRARIES names the file with the class path behind them. Sets
# CACHED_PATH (the jars, in order) and CACHE_ARGS: use the cache there is, or let the process write
# one into CACHE_NEW when it ends (then call keep_start_cache). Another JDK, other libraries or other
# classes give another cache; those that nobody uses now and nobody has begun to use for a day go.
# What this shell starts from here on keeps the folder: it holds a lock on it until it ends.
start_cache() {
    local folder=$1 libraries=$2 module mark name home part turn old
    shift 2
    mark=$(cd "$root" && {
        cat "$JAVA_HOME/release" "$libraries"
        find "${@/%//target/classes}" -type f -printf '%p %s %T@\n' | sort
    } | sha256sum | cut -c1-16)
    home=$folder/$mark
    mkdir -p "$folder"
    # one run at a time sets up and tidies
    exec {turn}>"$folder/.turn"
    flock "$turn"
    if [ ! -d "$home" ]; then
        # under its name only when it is whole
        part=$(mktemp -d "$folder/making.XXXXXX")
        for module in "$@"; do
            name=${module//\//-}.jar
            "$JAVA_HOME/bin/jar" --create --no-compress --file "$part/$name" \
                -C "$root/$module/target/classes" .
        done
        chmod 755 "$part"
        mv -T "$part" "$home" 2>/dev/null || rm -rf "$part"
        [ -d "$home" ] || die "$home cannot be written"
    fi
    touch "$home"
    # a JVM opens its jars by their path again and again, however long it runs
    exec {CACHE_HELD}<"$home"
    flock -s "$CACHE_HELD"
    while IFS= read -r old; do
        flock -n "$old" rm -rf "$old" || true
    done < <(find "$folder" -mindepth 1 -maxdepth 1 -type d -mmin +1440)
    exec {turn}>&-
    CACHED_PATH=
    for module in "$@"; do
        CACHED_PATH=$CACHED_PATH$home/${module//\//-}.jar:
    done
    CACHE_KEPT=$home/kiosk.aot
    CACHE_NEW=
    if [ -s "$CACHE_KEPT" ]; then
        CACHE_ARGS=(-XX:AOTCache="$CACHE_KEPT")
    else
        CACHE_NEW=$home/kiosk.$$.aot
        CACHE_ARGS=(-XX:AOTCacheOutput="$CACHE_NEW")
    fi
    # What the cache has to say (this collector, that jar) is not for the person at the machine.
    CACHE_ARGS+=(-Xlog:aot=off -Xlog:cds=off)
}

# keep_start_cache CODE: what the process wrote that ended with this exit code becomes the cache,
# whole or not at all; not after a crash (143 is an orderly end that was asked for).
keep_start_cache() {
    [ -n "${CACHE_NEW:-}" ] || return 0
    if { [ "$1" -lt 128 ] || [ "$1" = 143 ]; } && [ -s "$CACHE_NEW" ]; then
        mv -f "$CACHE_NEW" "$CACHE_KEPT"
    fi
    rm -f "$CACHE_NEW" "$CACHE_NEW.config"
    CACHE_NEW=
}
