//! Pieces of strict JSON that several formats share: maps that keep their order, structs that are never arrays, one
//! spelling for digests and instants.

use std::fmt;
use std::marker::PhantomData;

use chrono::{DateTime, NaiveDateTime, Timelike, Utc};
use sealing::Digest;
use serde::de::{self, DeserializeOwned, MapAccess, Visitor, value::MapAccessDeserializer};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::error::{Refusal, shown};

/// RFC 3339 in UTC and whole seconds.
const INSTANT: &str = "%Y-%m-%dT%H:%M:%SZ";

/// A JSON object whose properties keep their order; no name stands in it twice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ordered<K, V>(Vec<(K, V)>);

impl<K, V> Ordered<K, V> {
    /// The properties in their order.
    pub fn iter(&self) -> std::slice::Iter<'_, (K, V)> {
        self.0.iter()
    }

    /// How many properties there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<K: Ord, V> Ordered<K, V> {
    /// The properties, unless a name stands among them twice.
    pub fn new(properties: Vec<(K, V)>) -> Option<Self> {
        let mut names: Vec<&K> = properties.iter().map(|(name, _)| name).collect();
        names.sort_unstable();
        let is_unique = names.is_sorted_by(|one, next| one < next);
        is_unique.then_some(Self(properties))
    }
}

impl<K: Serialize, V: Serialize> Serialize for Ordered<K, V> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(name, value)| (name, value)))
    }
}

impl<'de, K: Deserialize<'de> + Ord, V: Deserialize<'de>> Deserialize<'de> for Ordered<K, V> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(Properties(PhantomData))
    }
}

struct Properties<K, V>(PhantomData<(K, V)>);

impl<'de, K: Deserialize<'de> + Ord, V: Deserialize<'de>> Visitor<'de> for Properties<K, V> {
    type Value = Ordered<K, V>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut properties = vec![];
        while let Some(property) = map.next_entry()? {
            properties.push(property);
        }
        Ordered::new(properties).ok_or_else(|| de::Error::custom("a name stands twice"))
    }
}

/// A struct read from a JSON object; derived reading alone would take an array too.
pub(crate) struct Object<T>(pub(crate) T);

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Object<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Whole<T>(PhantomData<T>);
        impl<'de, T: Deserialize<'de>> Visitor<'de> for Whole<T> {
            type Value = T;

            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<T, A::Error> {
                T::deserialize(MapAccessDeserializer::new(map))
            }
        }
        deserializer.deserialize_map(Whole(PhantomData)).map(Object)
    }
}

/// A struct from an object.
pub(crate) fn object<'de, D: Deserializer<'de>, T: Deserialize<'de>>(deserializer: D) -> Result<T, D::Error> {
    Object::deserialize(deserializer).map(|Object(value)| value)
}

/// Structs from an array of objects, as many as the target wants.
pub(crate) fn objects<'de, D, T, A>(deserializer: D) -> Result<A, D::Error>
where
    D: Deserializer<'de>,
    T: Deserialize<'de>,
    A: TryFrom<Vec<T>>,
{
    let values: Vec<Object<T>> = Vec::deserialize(deserializer)?;
    let values: Vec<T> = values.into_iter().map(|Object(value)| value).collect();
    A::try_from(values).map_err(|_| de::Error::custom("has another number of items"))
}

/// A value that may be left out, but is not `null`.
pub(crate) fn given<'de, D: Deserializer<'de>, T: Deserialize<'de>>(deserializer: D) -> Result<Option<T>, D::Error> {
    T::deserialize(deserializer).map(Some)
}

/// A digest in small hexadecimal digits.
pub(crate) fn digest<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Digest, D::Error> {
    let text = <std::borrow::Cow<'_, str>>::deserialize(deserializer)?;
    let digest = text.parse().map_err(de::Error::custom)?;
    let is_small = !text.bytes().any(|byte| byte.is_ascii_uppercase());
    if is_small { Ok(digest) } else { Err(de::Error::custom("large hexadecimal digits")) }
}

/// Instants in UTC and whole seconds, ending in `Z`.
pub(crate) mod instant {
    use super::{DateTime, Deserialize, Deserializer, INSTANT, NaiveDateTime, Serializer, Timelike, Utc, de};

    pub(crate) fn serialize<S: Serializer>(at: &DateTime<Utc>, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&at.format(INSTANT))
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<DateTime<Utc>, D::Error> {
        let text = <std::borrow::Cow<'_, str>>::deserialize(deserializer)?;
        let instant = NaiveDateTime::parse_from_str(&text, INSTANT).map_err(de::Error::custom)?;
        // A leap second shows as more than a thousand million nanoseconds.
        let is_canonical = instant.nanosecond() == 0 && instant.format(INSTANT).to_string() == text && text.len() == 20;
        if is_canonical { Ok(instant.and_utc()) } else { Err(de::Error::custom("an instant in another spelling")) }
    }
}

/// The format that a JSON object names, if it is not the wanted one.
pub(crate) fn foreign_format(bytes: &[u8], wanted: &str) -> Option<String> {
    #[derive(Deserialize)]
    struct Head {
        format: String,
    }
    let Object(head) = read::<Object<Head>>(bytes).ok()?;
    (head.format != wanted).then(|| shown(&head.format))
}

/// Reads JSON and takes no more trouble with the reason than line and column.
pub(crate) fn read<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Refusal> {
    serde_json::from_slice(bytes).map_err(|error| bad_json(&error))
}

/// Not JSON, and where.
pub(crate) fn bad_json(error: &serde_json::Error) -> Refusal {
    Refusal::BadJson { line: error.line(), column: error.column(), detail: shown(&error.to_string()) }
}
