//! Printing by the Windows spooler through PowerShell. It compiles and its answers are parsed by tests everywhere, but it
//! has never been tried on Windows; saving as a file is the way that is always there.
//!
//! Windows hands no PDF to a printer by itself, so the script draws each page with the system's own PDF reader
//! (`Windows.Data.Pdf`, since Windows 8.1) and prints the pictures with `System.Drawing.Printing`. The script returns when
//! the spooler has taken the job; jobs are then asked for with `Get-PrintJob`.

use std::process::Command;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::Deserialize;

use super::call::{Answer, call};
use super::{JobProgress, PrintJob, PrintOrder, Printer, PrinterFault, PrinterState, Printers, check_copies};

/// The spooler of Windows.
#[derive(Clone, Copy, Debug)]
pub struct SpoolerPrinters;

const LIST: &str = "@(Get-CimInstance Win32_Printer | ForEach-Object { [pscustomobject]@{ name = $_.Name; \
     comment = [string]$_.Comment; chosen = [bool]$_.Default; offline = [bool]$_.WorkOffline; \
     status = [int]$_.PrinterStatus; error = [int]$_.DetectedErrorState } }) | ConvertTo-Json -Compress";

/// Standard input: the printer's name, the title, the number of copies, each on a line, then the PDF in base64.
const PRINT: &str = r"
$ErrorActionPreference = 'Stop'
Add-Type -AssemblyName System.Drawing, System.Runtime.WindowsRuntime
$null = [Windows.Data.Pdf.PdfDocument, Windows.Data.Pdf, ContentType = WindowsRuntime]
$null = [Windows.Storage.Streams.InMemoryRandomAccessStream, Windows.Storage.Streams, ContentType = WindowsRuntime]
$in = [Console]::In
$printer = $in.ReadLine(); $title = $in.ReadLine(); $copies = [int]$in.ReadLine()
$bytes = [Convert]::FromBase64String($in.ReadToEnd())
$tasks = [System.WindowsRuntimeSystemExtensions].GetMethods() | Where-Object { $_.Name -eq 'AsTask' -and $_.GetParameters().Count -eq 1 }
$withResult = $tasks | Where-Object { $_.GetParameters()[0].ParameterType.Name -eq 'IAsyncOperation`1' } | Select-Object -First 1
$without = $tasks | Where-Object { $_.GetParameters()[0].ParameterType.Name -eq 'IAsyncAction' } | Select-Object -First 1
function Await($operation, $type) { $task = $withResult.MakeGenericMethod($type).Invoke($null, @($operation)); $task.Wait(); $task.Result }
$stream = New-Object Windows.Storage.Streams.InMemoryRandomAccessStream
$writer = [System.IO.WindowsRuntimeStreamExtensions]::AsStreamForWrite($stream)
$writer.Write($bytes, 0, $bytes.Length); $writer.Flush(); $stream.Seek(0)
$pdf = Await ([Windows.Data.Pdf.PdfDocument]::LoadFromStreamAsync($stream)) ([Windows.Data.Pdf.PdfDocument])
$script:page = 0
$document = New-Object System.Drawing.Printing.PrintDocument
$document.PrinterSettings.PrinterName = $printer
if (-not $document.PrinterSettings.IsValid) { throw 'unknown printer' }
$document.DocumentName = $title
$document.PrinterSettings.Copies = $copies
$document.OriginAtMargins = $false
$document.DefaultPageSettings.Margins = New-Object System.Drawing.Printing.Margins 0, 0, 0, 0
foreach ($size in $document.PrinterSettings.PaperSizes) { if ($size.Kind -eq 'A4') { $document.DefaultPageSettings.PaperSize = $size } }
$document.PrintController = New-Object System.Drawing.Printing.StandardPrintController
$document.add_PrintPage({
    param($sender, $event)
    $sheet = $pdf.GetPage($script:page)
    $options = New-Object Windows.Data.Pdf.PdfPageRenderOptions
    $options.DestinationWidth = [uint32]($sheet.Size.Width / 96 * 300)
    $drawn = New-Object Windows.Storage.Streams.InMemoryRandomAccessStream
    $without.Invoke($null, @($sheet.RenderToStreamAsync($drawn, $options))).Wait()
    $picture = [System.Drawing.Image]::FromStream([System.IO.WindowsRuntimeStreamExtensions]::AsStreamForRead($drawn))
    $event.Graphics.DrawImage($picture, 0, 0, [single]($sheet.Size.Width / 96 * 100), [single]($sheet.Size.Height / 96 * 100))
    $picture.Dispose()
    $script:page++
    $event.HasMorePages = $script:page -lt $pdf.PageCount
})
$document.Print()
$job = Get-PrintJob -PrinterName $printer | Where-Object { $_.DocumentName -eq $title } | Sort-Object Id | Select-Object -Last 1
if ($job) { [string]$job.Id } else { '0' }
";

/// Standard input: the printer's name and the job's number, each on a line.
const PROGRESS: &str = "$printer = [Console]::In.ReadLine(); $id = [int][Console]::In.ReadLine(); \
     Get-PrintJob -PrinterName $printer -ErrorAction SilentlyContinue | Where-Object { $_.Id -eq $id } | \
     ForEach-Object { [string]$_.JobStatus }";

const CANCEL: &str = "$printer = [Console]::In.ReadLine(); $id = [int][Console]::In.ReadLine(); \
     Remove-PrintJob -PrinterName $printer -ID $id -ErrorAction SilentlyContinue";

/// A printer as Windows tells of it.
#[derive(Debug, Deserialize)]
struct Told {
    name: String,
    comment: String,
    chosen: bool,
    offline: bool,
    /// `Win32_Printer.PrinterStatus`: 3 idle, 4 printing, 5 warming up, 6 stopped, 7 offline.
    status: i64,
    /// `Win32_Printer.DetectedErrorState`: 2 none, 4 no paper, 6 no toner, 7 door open, 8 jammed, 9 offline.
    error: i64,
}

impl Printers for SpoolerPrinters {
    fn list(&self) -> Result<Vec<Printer>, PrinterFault> {
        printers(&well(run(LIST, "")?)?)
    }

    fn print(&self, order: &PrintOrder<'_>) -> Result<PrintJob, PrinterFault> {
        check_copies(order.copies)?;
        let known = self.list()?.into_iter().any(|printer| printer.name == order.printer);
        if !known {
            return Err(PrinterFault::Unknown { printer: order.printer.to_owned() });
        }
        let PrintOrder { printer, title, copies, pdf } = *order;
        let input = format!("{}\n{}\n{copies}\n{}\n", line(printer), line(title), STANDARD.encode(pdf));
        let number = well(run(PRINT, &input)?)?;
        Ok(PrintJob(format!("{printer}-{}", number.trim())))
    }

    fn progress(&self, job: &PrintJob) -> Result<JobProgress, PrinterFault> {
        Ok(progress(&well(run(PROGRESS, &named(job)?)?)?))
    }

    fn cancel(&self, job: &PrintJob) -> Result<(), PrinterFault> {
        well(run(CANCEL, &named(job)?)?).map(drop)
    }

    /// Windows deletes a job that has ended by itself, unless the queue was told to keep documents.
    fn forget(&self, job: &PrintJob) -> Result<(), PrinterFault> {
        self.cancel(job)
    }
}

fn run(script: &str, input: &str) -> Result<Answer, PrinterFault> {
    let mut command = Command::new("powershell.exe");
    command.args(["-NoProfile", "-NonInteractive", "-Command", script]);
    call(command, input.as_bytes())
}

fn well(answer: Answer) -> Result<String, PrinterFault> {
    if answer.well { Ok(answer.said) } else { Err(PrinterFault::Refused { detail: line(&answer.complained) }) }
}

/// The first line: what follows it would be read as something else.
fn line(text: &str) -> String {
    text.lines().next().unwrap_or_default().to_owned()
}

fn named(job: &PrintJob) -> Result<String, PrinterFault> {
    let parts = job.0.rsplit_once('-').ok_or_else(|| PrinterFault::Refused { detail: job.0.clone() })?;
    Ok(format!("{}\n{}\n", line(parts.0), line(parts.1)))
}

fn printers(json: &str) -> Result<Vec<Printer>, PrinterFault> {
    let json = json.trim();
    if json.is_empty() {
        return Ok(vec![]);
    }
    // One printer alone comes without brackets from older versions of PowerShell.
    let listed = if json.starts_with('[') { json.to_owned() } else { format!("[{json}]") };
    let odd = |error: serde_json::Error| PrinterFault::Refused { detail: error.to_string() };
    let mut told: Vec<Told> = serde_json::from_str(&listed).map_err(odd)?;
    told.sort_by_key(|printer| !printer.chosen);
    Ok(told.into_iter().map(printer).collect())
}

fn printer(told: Told) -> Printer {
    let remark = match told.error {
        4 => Some("media-empty"),
        6 => Some("toner-empty"),
        7 => Some("door-open"),
        8 => Some("media-jam"),
        9 => Some("offline"),
        _ if told.offline => Some("offline"),
        _ => None,
    };
    let state = match told.status {
        _ if told.offline => PrinterState::Paused,
        4 => PrinterState::Busy,
        6 | 7 => PrinterState::Paused,
        _ => PrinterState::Ready,
    };
    Printer { name: told.name, description: told.comment, state, remark: remark.map(ToOwned::to_owned) }
}

/// A job that the spooler knows no longer has been printed: Windows forgets it then.
fn progress(status: &str) -> JobProgress {
    let status = status.trim();
    let remark = || Some(status.to_owned());
    match status {
        "" => JobProgress::Done,
        _ if ["Deleting", "Deleted"].iter().any(|sign| status.contains(sign)) => {
            JobProgress::Failed { remark: remark() }
        }
        _ if ["Printed", "Complete"].iter().any(|sign| status.contains(sign)) => JobProgress::Done,
        _ if ["Error", "Paused", "Offline", "PaperOut", "Blocked", "UserIntervention"]
            .iter()
            .any(|sign| status.contains(sign)) =>
        {
            JobProgress::Waiting { remark: remark() }
        }
        _ => JobProgress::Printing { remark: None },
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn what_windows_tells_of_its_printers_is_read() {
        let json = r#"[{"name":"Laser","comment":"Room 3","chosen":false,"offline":true,"status":7,"error":9},
            {"name":"Ink","comment":"","chosen":true,"offline":false,"status":3,"error":4}]"#;
        let list = printers(json).unwrap();
        let told: Vec<_> = list.iter().map(|printer| (printer.name.as_str(), printer.state)).collect();
        assert_eq!(told, [("Ink", PrinterState::Ready), ("Laser", PrinterState::Paused)]);
        assert_eq!(list[0].remark.as_deref(), Some("media-empty"));
        let one = printers(r#"{"name":"A","comment":"","chosen":true,"offline":false,"status":4,"error":0}"#);
        assert_eq!(one.unwrap()[0].state, PrinterState::Busy);
        assert_eq!(printers(" \r\n").unwrap(), []);
        assert!(printers("nonsense").is_err());
    }

    #[test]
    fn a_job_that_windows_has_forgotten_is_done() {
        assert_eq!(progress("\r\n"), JobProgress::Done);
        assert_eq!(progress("Printing, Retained"), JobProgress::Printing { remark: None });
        assert_eq!(progress("Error, PaperOut"), JobProgress::Waiting { remark: Some("Error, PaperOut".into()) });
        assert!(matches!(progress("Deleting"), JobProgress::Failed { .. }));
    }
}
