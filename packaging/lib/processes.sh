# Starting, watching and stopping the processes of the demonstration. To be sourced by bash.
# shellcheck shell=bash

# Names, process ids and logs of what was started, in order.
_names=()
_pids=()
_logs=()

# free_port: a TCP port of this machine that nobody listens on, into PORT; never the same twice.
_ports_given=' '
free_port() {
    local try
    for try in $(seq 200); do
        PORT=$((20000 + (RANDOM * 32768 + RANDOM + try) % 12000))
        case $_ports_given in *" $PORT "*) continue ;; esac
        if ! (exec 3<>"/dev/tcp/127.0.0.1/$PORT") 2>/dev/null; then
            _ports_given="$_ports_given$PORT "
            return 0
        fi
    done
    die "no free port between 20000 and 32000"
}

# begin NAME LOG COMMAND...: start it in the background, its output in LOG.
begin() {
    local name=$1 log=$2
    shift 2
    "$@" >"$log" 2>&1 </dev/null &
    _names+=("$name")
    _pids+=("$!")
    _logs+=("$log")
}

# alive NAME: does it still run?
alive() {
    local i
    for i in "${!_names[@]}"; do
        [ "${_names[$i]}" != "$1" ] || kill -0 "${_pids[$i]}" 2>/dev/null || return 1
    done
}

# tell_log NAME: the last lines it wrote.
tell_log() {
    local i
    for i in "${!_names[@]}"; do
        if [ "${_names[$i]}" = "$1" ]; then
            printf -- '---- end of %s\n' "${_logs[$i]}" >&2
            tail -n 25 "${_logs[$i]}" >&2 || true
            printf -- '----\n' >&2
        fi
    done
}

# await_line NAME LOG PATTERN SECONDS: wait until NAME wrote a line that begins so, into LINE.
await_line() {
    local name=$1 log=$2 pattern=$3 left=$(($4 * 10))
    while [ "$left" -gt 0 ]; do
        LINE=$(grep -m1 "^$pattern" "$log" 2>/dev/null || true)
        [ -z "$LINE" ] || return 0
        if ! alive "$name"; then
            tell_log "$name"
            die "$name ended before it was ready"
        fi
        sleep 0.1
        left=$((left - 1))
    done
    tell_log "$name"
    die "$name was not ready within $4 seconds"
}

# await_end NAME...: wait until one of these ends; its name into ENDED, its exit code into CODE.
await_end() {
    local pid i watched=()
    for i in "${!_names[@]}"; do
        case " $* " in *" ${_names[$i]} "*) watched+=("${_pids[$i]}") ;; esac
    done
    CODE=0
    wait -n -p pid "${watched[@]}" || CODE=$?
    for i in "${!_pids[@]}"; do
        [ "${_pids[$i]}" != "${pid:-}" ] || ENDED=${_names[$i]}
    done
}

# stop_all: end everything that was started, last first; kill what does not end in 8 seconds.
stop_all() {
    local i left=80
    for ((i = ${#_pids[@]} - 1; i >= 0; i--)); do
        kill "${_pids[$i]}" 2>/dev/null || true
    done
    while [ "$left" -gt 0 ] && [ -n "$(jobs -pr)" ]; do
        sleep 0.1
        left=$((left - 1))
    done
    for i in "${!_pids[@]}"; do
        kill -KILL "${_pids[$i]}" 2>/dev/null || true
    done
}
