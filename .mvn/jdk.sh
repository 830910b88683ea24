# shellcheck shell=bash
# Sourced by ./muster and ./check: finds a JDK of the version the project is written for. Runs on bash 3.2, as macOS has it.

jdk_wanted=25

# The major version of the JDK in $1; nothing when there is none, or only a JRE.
jdk_version() {
    local version=""
    [ -x "$1/bin/javac" ] || [ -x "$1/bin/javac.exe" ] || return 0
    [ ! -r "$1/release" ] || version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")
    [ -n "$version" ] || version=$("$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p')
    printf '%s' "$version"
}

# Every place worth a look, one per line, the likeliest first.
jdk_places() {
    local place
    [ -z "${JAVA_HOME:-}" ] || printf '%s\n' "$JAVA_HOME"
    if command -v java >/dev/null 2>&1; then
        java -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.home = //p' | tr -d '\r'
    fi
    [ ! -x /usr/libexec/java_home ] || /usr/libexec/java_home -v "$jdk_wanted+" 2>/dev/null || true
    for place in /usr/lib/jvm/* /opt/* /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
        /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
        "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
        "/c/Program Files/Java"/* "/c/Program Files/Eclipse Adoptium"/* "/c/Program Files/Microsoft"/jdk*; do
        [ ! -d "$place/bin" ] || printf '%s\n' "$place"
    done
}

# Prints the home of the first JDK that is new enough; fails when there is none.
jdk_find() {
    local place version
    while IFS= read -r place; do
        version=$(jdk_version "$place")
        if [ -n "$version" ] && [ "$version" -ge "$jdk_wanted" ]; then
            printf '%s' "$place"
            return 0
        fi
    done < <(jdk_places)
    return 1
}

jdk_missing() {
    cat >&2 <<END
Muster needs a JDK $jdk_wanted or newer, and none was found: not in JAVA_HOME${JAVA_HOME:+ ($JAVA_HOME)}, not on the PATH, not in the usual places.
  Debian 13, Ubuntu   sudo apt install openjdk-$jdk_wanted-jdk
  Debian 12           install temurin-$jdk_wanted-jdk from Eclipse Adoptium (https://adoptium.net)
  macOS               brew install --cask temurin@$jdk_wanted
  Windows             winget install EclipseAdoptium.Temurin.$jdk_wanted.JDK
If one is installed elsewhere, say where: export JAVA_HOME=/path/to/jdk
END
}

maven_missing() {
    cat >&2 <<'END'
Muster is built with Maven 3.8.7 or newer, and there is no mvn on the PATH.
  Debian, Ubuntu   sudo apt install maven
  macOS            brew install maven
  Windows          choco install maven
END
}
