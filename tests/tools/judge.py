# Asks pyHanko about result files and protocols: `judge.py authority.pem FILE…`; one line a file, exit code 1 if one is not valid.
import asyncio
import base64
import hashlib
import sys
import xml.etree.ElementTree as ElementTree
import zipfile

from asn1crypto import cms, pem, x509
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import async_validate_detached_cms, async_validate_pdf_signature
from pyhanko.sign.validation.settings import KeyUsageConstraints
from pyhanko_certvalidator import ValidationContext

NAMES = {"a": "http://uri.etsi.org/02918/v1.2.1#", "d": "http://www.w3.org/2000/09/xmldsig#"}
# A signature is the act of a person, and so is wanted of the key.
USAGE = KeyUsageConstraints(key_usage={"digital_signature"})


def trust(authority):
    return ValidationContext(trust_roots=[authority], allow_fetching=False)


def container(path, authority):
    archive = zipfile.ZipFile(path)
    manifest = archive.read("META-INF/ASiCManifest.xml")
    for entry in ElementTree.fromstring(manifest).findall("a:DataObjectReference", NAMES):
        digest = base64.b64decode(entry.find("d:DigestValue", NAMES).text)
        if hashlib.sha256(archive.read(entry.get("URI"))).digest() != digest:
            return False, entry.get("URI") + " has another digest"
    signature = cms.ContentInfo.load(archive.read("META-INF/signature.p7s"), strict=True)
    status = asyncio.run(
        async_validate_detached_cms(
            manifest, signature["content"], signer_validation_context=trust(authority), key_usage_settings=USAGE
        )
    )
    return status.bottom_line, status.summary()


def protocol(path, authority):
    with open(path, "rb") as file:
        signatures = PdfFileReader(file).embedded_signatures
        found = [
            asyncio.run(async_validate_pdf_signature(signature, trust(authority), key_usage_settings=USAGE))
            for signature in signatures
        ]
        kinds = {str(signature.sig_object["/SubFilter"]) for signature in signatures}
        whole = all(status.coverage.name == "ENTIRE_FILE" for status in found[-1:])
    valid = bool(found) and whole and all(status.bottom_line for status in found)
    return valid, " ".join(sorted(kinds) + [status.summary() for status in found])


def main(arguments):
    authority = x509.Certificate.load(pem.unarmor(open(arguments[0], "rb").read())[2])
    worst = 0
    for path in arguments[1:]:
        try:
            valid, reason = (protocol if path.endswith(".pdf") else container)(path, authority)
        except Exception as failure:  # whatever a damaged file makes of the reader, it is not valid
            valid, reason = False, f"{type(failure).__name__}: {failure}"
        print("valid" if valid else "INVALID", path.rsplit("/", 1)[-1], reason)
        worst = worst if valid else 1
    sys.exit(worst)


main(sys.argv[1:])
