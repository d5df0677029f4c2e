//! QR codes, drawn as areas so that they stay sharp at every resolution.

use qrcode::{Color, EcLevel, QrCode, bits};

use crate::canvas::{Canvas, mm};
use crate::error::Refusal;

/// Side of one module; 0.45 mm is read by a plain telephone from a plain printer.
const MODULE: f32 = mm(0.45);
/// Blank border that ISO/IEC 18004 asks for, in modules.
const QUIET_MODULES: f32 = 4.0;
/// Closes the seams that viewers show between areas that touch.
const OVERLAP_MODULES: f32 = 0.03;
/// Levels of error correction with the largest side, in modules, up to which each is worth its room:
/// a quarter of a short code may be lost to a stain, and still seven hundredths of the longest.
const LEVELS: [(EcLevel, usize); 3] = [(EcLevel::Q, 93), (EcLevel::M, 117), (EcLevel::L, 177)];

/// Dark modules next to each other, counted in modules from the code's upper left corner.
struct Run {
    column: u16,
    row: u16,
    length: u16,
}

/// A code ready to be drawn.
pub(crate) struct Drawing {
    runs: Vec<Run>,
    side_modules: u16,
}

impl Drawing {
    /// Encodes `payload`.
    ///
    /// # Errors
    /// [`Refusal::CodeTooLarge`] when it does not fit at any level.
    pub(crate) fn new(payload: &str) -> Result<Self, Refusal> {
        LEVELS
            .into_iter()
            .find_map(|(level, side_max)| {
                // The side is known from the bits, long before the costly choice of a mask.
                let bits = bits::encode_auto(payload.as_bytes(), level).ok()?;
                let side = usize::try_from(bits.version().width()).ok()?;
                if side > side_max {
                    return None;
                }
                Self::from_code(&QrCode::with_bits(bits, level).ok()?)
            })
            .ok_or(Refusal::CodeTooLarge { length_bytes: payload.len() })
    }

    fn from_code(code: &QrCode) -> Option<Self> {
        let mut runs: Vec<Run> = Vec::new();
        let modules = code.to_colors();
        for (row, modules) in (0u16..).zip(modules.chunks(code.width())) {
            let mut dark = false;
            for (column, colour) in (0u16..).zip(modules) {
                match (colour, runs.last_mut()) {
                    (Color::Dark, Some(run)) if dark => run.length += 1,
                    (Color::Dark, _) => runs.push(Run { column, row, length: 1 }),
                    (Color::Light, _) => {}
                }
                dark = *colour == Color::Dark;
            }
        }
        let side_modules = u16::try_from(code.width()).ok()?;
        Some(Self { runs, side_modules })
    }

    /// Side with the quiet zone, in points.
    pub(crate) fn side(&self) -> f32 {
        (f32::from(self.side_modules) + 2.0 * QUIET_MODULES) * MODULE
    }

    /// Draws the code with the corner of its quiet zone at (`x`, `y`).
    pub(crate) fn draw(&self, canvas: &mut Canvas, x: f32, y: f32) {
        let corner = QUIET_MODULES * MODULE;
        let cells = self.runs.iter().map(|run| {
            let [column, row, length] = [run.column, run.row, run.length].map(f32::from);
            [column, row, length, 1.0 + OVERLAP_MODULES]
        });
        canvas.cells(x + corner, y + corner, MODULE, cells);
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::panic)]
    use super::*;

    #[test]
    fn every_dark_module_is_drawn_once() {
        let code = QrCode::with_error_correction_level("COUNTERFOIL", EcLevel::Q).unwrap();
        let dark = code.to_colors().iter().filter(|colour| **colour == Color::Dark).count();
        let drawing = Drawing::new("COUNTERFOIL").unwrap();
        let drawn: usize = drawing.runs.iter().map(|run| usize::from(run.length)).sum();
        assert_eq!(drawn, dark);
    }

    #[test]
    fn the_longest_payload_fits_and_one_more_is_refused() {
        assert!(Drawing::new(&"A".repeat(4_296)).is_ok());
        let refusal = Drawing::new(&"A".repeat(4_297)).err();
        assert_eq!(refusal, Some(Refusal::CodeTooLarge { length_bytes: 4_297 }));
    }
}
