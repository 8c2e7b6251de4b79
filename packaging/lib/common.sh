# Shared by mvnw and the scripts in packaging/. To be sourced by bash; says nothing by itself.
# shellcheck shell=bash

_stage_start=${_stage_start:-$SECONDS}
_apt_updated=${_apt_updated:-}

# stage TEXT: one progress line with the seconds since the script began.
stage() {
    printf '[%4ds] %s\n' "$((SECONDS - _stage_start))" "$*" >&2
}

# die TEXT: say what is wrong and stop.
die() {
    printf 'error: %s\n' "$*" >&2
    exit 1
}

# as_root COMMAND...: run it as root, without ever asking for a password.
as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
        sudo -n "$@"
    else
        return 126
    fi
}

_apt() {
    as_root env DEBIAN_FRONTEND=noninteractive NEEDRESTART_MODE=a \
        apt-get -qq -y -o Dpkg::Use-Pty=0 -o DPkg::Lock::Timeout=300 \
        -o Dpkg::Options::=--force-confdef -o Dpkg::Options::=--force-confold \
        "$@" </dev/null
}

_apt_refresh() {
    [ -z "$_apt_updated" ] || return 0
    _apt update >/dev/null || return
    _apt_updated=yes
}

_installed() {
    # shellcheck disable=SC2016
    [ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

# need_debian WHY PACKAGE...: install those packages that are missing; no questions asked.
need_debian() {
    local why=$1 missing=() package log
    shift
    command -v dpkg-query >/dev/null 2>&1 ||
        die "this is not a Debian system: install by hand ($why): $*"
    for package in "$@"; do
        _installed "$package" || missing+=("$package")
    done
    [ "${#missing[@]}" -gt 0 ] || return 0
    stage "installing Debian packages ($why): ${missing[*]}"
    log=$(mktemp)
    if { _apt_refresh && _apt install --no-install-recommends "${missing[@]}"; } >"$log" 2>&1; then
        rm -f "$log"
        return 0
    fi
    tail -n 15 "$log" >&2
    rm -f "$log"
    die "could not install; as root: apt-get install --no-install-recommends ${missing[*]}"
}

# is_jdk25 DIR: does this folder hold a whole JDK 25 (with a compiler)?
is_jdk25() {
    [ -x "$1/bin/javac" ] && [ -x "$1/bin/java" ] &&
        "$1/bin/java" -version 2>&1 | grep -q 'version "25[.+"-]'
}

_look_for_jdk25() {
    local dir on_path
    on_path=$(readlink -f "$(command -v javac 2>/dev/null)" 2>/dev/null || true)
    for dir in "${JAVA_HOME:-}" "${on_path%/bin/javac}" \
        /usr/lib/jvm/*25* /opt/*25* /usr/local/*jdk*25* \
        "$HOME"/.sdkman/candidates/java/25* "$HOME"/.jdks/*25* "$HOME"/.local/share/mise/installs/java/*25*; do
        if [ -n "$dir" ] && is_jdk25 "$dir"; then
            JAVA_HOME=$dir
            return 0
        fi
    done
    return 1
}

# find_jdk25: put a JDK 25 into JAVA_HOME and first on PATH, or stop and say what to install.
find_jdk25() {
    local package
    if ! _look_for_jdk25; then
        if command -v apt-cache >/dev/null 2>&1; then
            for package in openjdk-25-jdk temurin-25-jdk; do
                _apt_refresh 2>/dev/null || true
                if apt-cache show "$package" >/dev/null 2>&1; then
                    need_debian "JDK 25 to build and run" "$package"
                    break
                fi
            done
        fi
        _look_for_jdk25 || die "no JDK 25 found. Install one (Debian 13 and newer:
  openjdk-25-jdk; elsewhere: Eclipse Temurin 25) under
  /usr/lib/jvm or /opt, or set JAVA_HOME to it. JDK in use now: ${JAVA_HOME:-none}"
    fi
    export JAVA_HOME
    export PATH="$JAVA_HOME/bin:$PATH"
}

# find_maven: put an installed Maven's command into MVN, installing Debian's if there is none.
find_maven() {
    if ! command -v mvn >/dev/null 2>&1; then
        need_debian "Maven to build" maven
    fi
    MVN=$(command -v mvn)
}

# What the screens need to be shown (really or under Xvfb), and to be read.
# fonts-wqy-zenhei can be embedded into PDFs; BabelStone Han holds the rare characters of names.
# shellcheck disable=SC2034
SCREEN_PACKAGES=(xvfb matchbox-window-manager x11-utils libgtk-3-0 libgl1 libasound2 libxtst6
    libxxf86vm1 fonts-noto-cjk fonts-wqy-zenhei fonts-babelstone-han fonts-dejavu-core)
# The robotic voice below the natural one: a library of the system, called when it is there.
# shellcheck disable=SC2034
VOICE_PACKAGES=(libespeak-ng1)
# shellcheck disable=SC2034
TEST_PACKAGES=(mosquitto postgresql cups-ipp-utils avahi-daemon chromium chromium-driver)
