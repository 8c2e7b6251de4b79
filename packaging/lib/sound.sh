# A sound server of our own with nobody's ears: what the kiosk says goes into the sink "hall", what
# a made-up visitor says into the sink "visitor", whose monitor is the kiosk's microphone. To be
# sourced by bash, after processes.sh.
# shellcheck shell=bash

# What the virtual sound server needs.
# shellcheck disable=SC2034
SOUND_PACKAGES=(pulseaudio pulseaudio-utils libasound2-plugins)

# virtual_sound FOLDER LOG: start it, and make it this script's sound system.
virtual_sound() {
    local folder=$1 log=$2
    rm -rf "$folder"
    mkdir -p "$folder/run"
    chmod 700 "$folder" "$folder/run"
    cat >"$folder/server.pa" <<PA
load-module module-native-protocol-unix socket=$folder/native auth-anonymous=1
load-module module-null-sink sink_name=hall rate=24000 channels=1
load-module module-null-sink sink_name=visitor rate=24000 channels=1
set-default-sink hall
set-default-source visitor.monitor
PA
    cat >"$folder/asound.conf" <<'CONF'
</usr/share/alsa/alsa.conf>
pcm.!default { type pulse }
ctl.!default { type pulse }
CONF
    begin sound "$log" env HOME="$folder" XDG_RUNTIME_DIR="$folder/run" pulseaudio --daemonize=no \
        --exit-idle-time=-1 --disallow-exit --use-pid-file=no -n -F "$folder/server.pa"
    for _ in $(seq 100); do
        [ ! -S "$folder/native" ] || break
        alive sound || { tell_log sound; die "the sound server did not start"; }
        sleep 0.1
    done
    [ -S "$folder/native" ] || die "the sound server did not start within 10 seconds"
    export PULSE_SERVER=unix:$folder/native
    export PULSE_COOKIE=$folder/cookie
    export ALSA_CONFIG_PATH=$folder/asound.conf
}
