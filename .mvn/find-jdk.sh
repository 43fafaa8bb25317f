# Sourced by mvnw and start: sets JDK_HOME to a JDK 25, or leaves it empty.
# Looks at JAVA_HOME, the java on the PATH, and the places where package managers put JDKs.

is_jdk_25() {
  [ -x "$1/bin/javac" ] && [ -f "$1/release" ] && grep -q '^JAVA_VERSION="25' "$1/release"
}

find_jdk_25() {
  JDK_HOME=""
  java_on_path=$(command -v java || true)
  if [ -n "$java_on_path" ]; then
    java_on_path=$(dirname "$(dirname "$(readlink -f "$java_on_path")")")
  fi
  for candidate in "${JAVA_HOME:-}" "${JAVA25_HOME:-}" "$java_on_path" \
    /usr/lib/jvm/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk@25/libexec/openjdk.jdk/Contents/Home; do
    if [ -n "$candidate" ] && is_jdk_25 "$candidate"; then
      JDK_HOME=$candidate
      return 0
    fi
  done
  return 1
}
