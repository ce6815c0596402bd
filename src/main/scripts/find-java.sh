# Sets JAVA_HOME to a Java 25 or newer, or says what to install. Sourced by mvnw and by bin/nabla, one script for both.
#
#   find_java javac   a JDK, which can also build
#   find_java java    a JRE will do
#
# JAVA_HOME and the PATH are asked first; among the usual folders the oldest that will do wins, for it is the closest to
# the version that Nabla is tested with. Versions are read from each Java's own "release" file, so that none is started.

find_java() {
  java_needed=25 java_tool=$1 java_found= java_found_version= java_seen=
  if [ -n "${JAVA_HOME-}" ]; then
    look_at_java "$JAVA_HOME" "at JAVA_HOME"
  fi
  if [ -z "$java_found" ] && java_on_path=$(command -v java); then
    look_at_java "$(java_home_of "$java_on_path")" "on the PATH"
  fi
  if [ -z "$java_found" ]; then
    case $- in *f*) java_noglob=-f ;; *) java_noglob=+f ;; esac
    set +f
    for java_folder in \
      "${JAVA_ROOT-}"/usr/lib/jvm/* \
      "${JAVA_ROOT-}"/usr/lib64/jvm/* \
      "${JAVA_ROOT-}"/usr/java/* \
      "${JAVA_ROOT-}"/usr/local/java/* \
      "${JAVA_ROOT-}"/usr/local/*jdk* \
      "${JAVA_ROOT-}"/opt/* \
      "${JAVA_ROOT-}"/opt/java/* \
      "${JAVA_ROOT-}"/opt/jdk/* \
      "${JAVA_ROOT-}"/opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
      "${JAVA_ROOT-}"/usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
      "${JAVA_ROOT-}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
      "${JAVA_ROOT-}/c/Program Files/Eclipse Adoptium"/* \
      "${JAVA_ROOT-}/c/Program Files/Java"/* \
      "${JAVA_ROOT-}/c/Program Files/Microsoft"/* \
      "${JAVA_ROOT-}/c/Program Files/Zulu"/* \
      "${JAVA_ROOT-}/c/Program Files/Amazon Corretto"/* \
      "${HOME-}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
      "${HOME-}"/.sdkman/candidates/java/* \
      "${HOME-}"/.jdks/* \
      "${HOME-}"/.jdks/*/Contents/Home \
      "${HOME-}"/.gradle/jdks/* \
      "${HOME-}"/.asdf/installs/java/* \
      "${HOME-}"/.local/share/mise/installs/java/*; do
      look_at_java "$java_folder"
    done
    set $java_noglob
  fi
  if [ -z "$java_found" ] && [ -x "${JAVA_ROOT-}/usr/libexec/java_home" ]; then
    look_at_java "$("${JAVA_ROOT-}/usr/libexec/java_home" -v "$java_needed+" 2>/dev/null || :)"
  fi
  if [ -z "$java_found" ]; then
    say_which_java
    return 1
  fi
  JAVA_HOME=$java_found
  export JAVA_HOME
}

# $1: where a Java may be; $2: who names it, where that is worth telling
look_at_java() {
  [ -x "$1/bin/$java_tool" ] || return 0
  java_version=$(java_version_of "$1")
  if [ -n "${2-}" ] && [ -n "$java_version" ]; then
    java_seen="${java_seen:+$java_seen, }Java $java_version ($2)"
  fi
  if [ "${java_version:-0}" -ge "$java_needed" ]; then
    if [ -z "$java_found" ] || [ "$java_version" -lt "$java_found_version" ]; then
      java_found=$1 java_found_version=$java_version
    fi
  fi
}

# The feature version of the Java in $1, such as 25; nothing where it cannot be read.
java_version_of() {
  java_line=
  if [ -r "$1/release" ]; then
    java_line=$(sed -n 's/^JAVA_VERSION=//p' "$1/release")
  fi
  if [ -z "$java_line" ]; then
    java_line=$("$1/bin/java" -version 2>&1 </dev/null | sed -n 's/.*version //p') || :
  fi
  printf '%s\n' "$java_line" | sed -n '1{s/^"//;s/^1\.//;s/^\([0-9][0-9]*\).*/\1/p;}'
}

# The home of the java command $1, symbolic links followed; a stub that only starts another Java is asked for that.
java_home_of() {
  java_command=$1
  while [ -h "$java_command" ]; do
    java_link=$(readlink "$java_command")
    case $java_link in
    /*) java_command=$java_link ;;
    *) java_command=$(dirname "$java_command")/$java_link ;;
    esac
  done
  java_home=$(cd "$(dirname "$java_command")/.." && pwd -P)
  if [ ! -r "$java_home/release" ] && [ ! -x "${JAVA_ROOT-}/usr/libexec/java_home" ]; then
    java_home=$("$1" -XshowSettings:properties -version 2>&1 </dev/null | sed -n 's/^ *java\.home = //p') || :
  fi
  printf '%s\n' "$java_home"
}

say_which_java() {
  case $java_tool in javac) java_kind=JDK ;; *) java_kind=Java ;; esac
  {
    echo "Nabla needs a $java_kind $java_needed or newer, and none was found."
    if [ -n "$java_seen" ]; then
      echo "Found: $java_seen."
    fi
    echo "Install one, such as Eclipse Temurin $java_needed from https://adoptium.net, and try again;"
    echo "if it is in an unusual place, set JAVA_HOME to that folder."
  } >&2
}
