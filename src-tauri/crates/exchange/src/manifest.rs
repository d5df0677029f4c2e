//! The ASiC manifest (ETSI EN 319 162-1, clause A.4): the list of what was signed, in one canonical spelling.
//!
//! Written as a pure function of names, media types and digests, so that it can be rebuilt from a paper code; read with
//! an XML parser that takes no more than that, and compared at the end with what would have been written.

use base64::prelude::{BASE64_STANDARD, Engine};
use quick_xml::XmlVersion;
use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::Reader;
use sealing::Digest;

use crate::archive::ENTRIES_MAX;
use crate::error::Refusal;

/// Where the signature lies.
pub(crate) const SIGNATURE_NAME: &str = "META-INF/signature.p7s";
/// The media type of a CMS signature (RFC 8551, 3.2).
const SIGNATURE_MEDIA_TYPE: &str = "application/pkcs7-signature";
const SHA_256: &str = "http://www.w3.org/2001/04/xmlenc#sha256";
const ASIC: &str = "http://uri.etsi.org/02918/v1.2.1#";
const XMLDSIG: &str = "http://www.w3.org/2000/09/xmldsig#";
/// The largest manifest that is read.
const MANIFEST_SIZE_MAX_BYTES: usize = 16 * 1024;

/// A payload file as the manifest lists it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Listed {
    pub(crate) name: String,
    pub(crate) media_type: String,
    pub(crate) digest: Digest,
    pub(crate) is_root: bool,
}

/// The manifest of these files. Names and media types must need no escaping in XML.
pub(crate) fn write(files: &[Listed]) -> Vec<u8> {
    let mut xml = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<asic:ASiCManifest xmlns:asic=\"{ASIC}\" xmlns:ds=\"{XMLDSIG}\">\
         <asic:SigReference URI=\"{SIGNATURE_NAME}\" MimeType=\"{SIGNATURE_MEDIA_TYPE}\"/>"
    );
    for Listed { name, media_type, digest, is_root } in files {
        let root = if *is_root { " Rootfile=\"true\"" } else { "" };
        let digest = BASE64_STANDARD.encode(digest.as_bytes());
        xml.push_str(&format!(
            "<asic:DataObjectReference URI=\"{name}\" MimeType=\"{media_type}\"{root}>\
             <ds:DigestMethod Algorithm=\"{SHA_256}\"/><ds:DigestValue>{digest}</ds:DigestValue>\
             </asic:DataObjectReference>"
        ));
    }
    xml.push_str("</asic:ASiCManifest>");
    xml.into_bytes()
}

/// Reads a manifest: no DTD, no entity, no element or attribute beyond those that [`write`] makes, exactly one root,
/// which comes first.
///
/// # Errors
/// [`Refusal::BadManifest`] with the part that was not as expected; [`Refusal::TooManyEntries`].
pub(crate) fn read(bytes: &[u8]) -> Result<Vec<Listed>, Refusal> {
    if bytes.len() > MANIFEST_SIZE_MAX_BYTES {
        return Err(bad("size"));
    }
    let text = std::str::from_utf8(bytes).map_err(|_| bad("encoding"))?;
    let mut parser = Parser { reader: Reader::from_str(text) };
    let files = parser.manifest()?;
    let roots = files.iter().filter(|file| file.is_root).count();
    if roots != 1 || !files.first().is_some_and(|file| file.is_root) {
        return Err(bad("root"));
    }
    if write(&files) != bytes { Err(bad("spelling")) } else { Ok(files) }
}

struct Parser<'a> {
    reader: Reader<&'a [u8]>,
}

impl<'a> Parser<'a> {
    fn manifest(&mut self) -> Result<Vec<Listed>, Refusal> {
        let Event::Decl(_) = self.next()? else { return Err(bad("declaration")) };
        let Event::Text(blank) = self.next()? else { return Err(bad("declaration")) };
        if &*blank != "\n" {
            return Err(bad("declaration"));
        }
        let Event::Start(root) = self.next()? else { return Err(bad("ASiCManifest")) };
        let namespaces = attributes(&root, "asic:ASiCManifest", ["xmlns:asic", "xmlns:ds"])?;
        if namespaces != [Some(ASIC.into()), Some(XMLDSIG.into())] {
            return Err(bad("namespace"));
        }
        let Event::Empty(reference) = self.next()? else { return Err(bad("SigReference")) };
        let [uri, _] = attributes(&reference, "asic:SigReference", ["URI", "MimeType"])?;
        if uri.as_deref() != Some(SIGNATURE_NAME) {
            return Err(bad("SigReference"));
        }
        let mut files = vec![];
        loop {
            match self.next()? {
                Event::Start(_) if files.len() == ENTRIES_MAX => {
                    return Err(Refusal::TooManyEntries { limit: ENTRIES_MAX });
                }
                Event::Start(start) => files.push(self.file(&start)?),
                Event::End(_) => break,
                _ => return Err(bad("DataObjectReference")),
            }
        }
        if matches!(self.next()?, Event::Eof) { Ok(files) } else { Err(bad("end")) }
    }

    fn file(&mut self, start: &BytesStart<'_>) -> Result<Listed, Refusal> {
        let [name, media_type, root] = attributes(start, "asic:DataObjectReference", ["URI", "MimeType", "Rootfile"])?;
        let is_root = match root.as_deref() {
            None => false,
            Some("true") => true,
            Some(_) => return Err(bad("Rootfile")),
        };
        let Event::Empty(method) = self.next()? else { return Err(bad("DigestMethod")) };
        let [algorithm] = attributes(&method, "ds:DigestMethod", ["Algorithm"])?;
        if algorithm.as_deref() != Some(SHA_256) {
            return Err(bad("DigestMethod"));
        }
        let digest = self.digest()?;
        let Event::End(_) = self.next()? else { return Err(bad("DataObjectReference")) };
        let name = name.ok_or(bad("URI"))?;
        let media_type = media_type.ok_or(bad("MimeType"))?;
        Ok(Listed { name, media_type, digest, is_root })
    }

    fn digest(&mut self) -> Result<Digest, Refusal> {
        let refusal = || bad("DigestValue");
        let Event::Start(start) = self.next()? else { return Err(refusal()) };
        let [] = attributes(&start, "ds:DigestValue", [])?;
        let Event::Text(text) = self.next()? else { return Err(refusal()) };
        let bytes = BASE64_STANDARD.decode(&*text).map_err(|_| refusal())?;
        let Event::End(_) = self.next()? else { return Err(refusal()) };
        Ok(Digest(bytes.try_into().map_err(|_| refusal())?))
    }

    fn next(&mut self) -> Result<Event<'a>, Refusal> {
        self.reader.read_event().map_err(|_| bad("syntax"))
    }
}

/// The values of the wanted attributes of an element of this name; any other attribute is refused.
fn attributes<const N: usize>(
    element: &BytesStart<'_>,
    name: &str,
    wanted: [&'static str; N],
) -> Result<[Option<String>; N], Refusal> {
    if element.name().as_ref() != name {
        return Err(bad("element"));
    }
    let mut values = [const { None }; N];
    for attribute in element.attributes() {
        let attribute = attribute.map_err(|_| bad("attribute"))?;
        let place = wanted.iter().position(|wanted| *wanted == attribute.key.as_ref());
        let value = attribute.normalized_value(XmlVersion::Implicit1_0).map_err(|_| bad("attribute"))?;
        let slot = place.and_then(|place| values.get_mut(place)).ok_or(bad("attribute"))?;
        *slot = Some(value.into_owned());
    }
    Ok(values)
}

fn bad(part: &'static str) -> Refusal {
    Refusal::BadManifest { part }
}
