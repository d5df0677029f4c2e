//! The shell around the core: the only list of commands, each of them one line to the operations.

#[allow(clippy::needless_pass_by_value, reason = "Tauri hands every argument over")]
mod commands;
#[cfg(target_os = "linux")]
mod engine;
mod error;
mod follower;
mod guard;
mod idle;
mod importing;
mod monitor;
mod news;
mod printing;
mod recent;
mod state;
mod tower;
mod views;

use std::sync::Arc;

use tauri::{Builder, DragDropEvent, Manager, Runtime, WindowEvent, Wry};

use state::Desks;

/// Closes the network, opens the window and stays until it is closed.
pub fn run() {
    guard::close_network();
    let opened = with_commands(Builder::<Wry>::default())
        .plugin(tauri_plugin_single_instance::init(|app, _, _| show(app)))
        .plugin(tauri_plugin_log::Builder::new().level(log::LevelFilter::Info).build())
        .plugin(tauri_plugin_window_state::Builder::new().build())
        .plugin(tauri_plugin_dialog::init())
        .plugin(guard::navigation())
        .on_window_event(|window, event| {
            if let WindowEvent::DragDrop(DragDropEvent::Drop { paths, .. }) = event {
                window.state::<Arc<Desks>>().dropped(paths);
            }
        })
        .setup(|app| {
            let try_it = std::env::args().any(|argument| argument == "--try-it");
            let desks = Arc::new(Desks::new(&app.path().app_local_data_dir()?, try_it)?);
            #[cfg(target_os = "linux")]
            engine::prepare(app)?;
            monitor::begin(Arc::clone(&desks));
            app.manage(desks);
            Ok(())
        })
        .run(tauri::generate_context!());
    if let Err(error) = opened {
        log::error!("the window could not be opened: {error}");
        std::process::exit(1);
    }
}

/// Every command that the screen can call.
fn with_commands<R: Runtime>(builder: Builder<R>) -> Builder<R> {
    builder.manage(Arc::new(tower::Tower::default())).invoke_handler(tauri::generate_handler![
        commands::start::start,
        commands::start::begin_demonstration,
        commands::start::open_vault,
        commands::news::watch,
        commands::backup::begin_backup,
        commands::backup::end_backup,
        commands::backup::copy_now,
        commands::backup::copies,
        commands::backup::restore_vault,
        commands::backup::stop_restore,
        commands::files::choose_folder,
        commands::files::choose_file,
        commands::files::find_files,
        commands::session::sign_in,
        commands::session::sign_out,
        commands::session::look_at_desk,
        commands::session::lock,
        commands::session::touch,
        commands::session::set_lock_minutes,
        commands::session::judge_passphrase,
        commands::session::change_passphrase,
        commands::session::recover,
        commands::start::make_vault,
        commands::files::choose_existing,
        commands::setup::setup,
        commands::setup::read_election,
        commands::setup::confirm_election,
        commands::setup::write_request,
        commands::setup::load_certificate,
        commands::setup::show_recovery_key,
        commands::setup::confirm_recovery_key,
        commands::people::let_in,
        commands::people::let_in_table,
        commands::people::slips_handed_out,
        commands::people::remove_person,
        commands::people::give_passphrase,
        commands::board::board,
        commands::board::projector,
        commands::board::checklist,
        commands::entry::open_entry,
        commands::entry::check_entry,
        commands::entry::save_draft,
        commands::entry::discard_draft,
        commands::entry::confirm_entry,
        commands::settlement::open_settlement,
        commands::settlement::settle,
        commands::settlement::discard,
        commands::approval::open_approval,
        commands::approval::approve,
        commands::approval::open_correction,
        commands::paper::protocol,
        commands::paper::save_protocol,
        commands::paper::save_protocol_copy,
        commands::papers::papers,
        commands::papers::paper,
        commands::papers::blank_sheets,
        commands::papers::stop_paper,
        commands::papers::save_paper,
        commands::handover::open_handover,
        commands::handover::mount_medium,
        commands::handover::eject_medium,
        commands::handover::export_results,
        commands::printing::printers,
        commands::printing::print_paper,
        commands::printing::open_printing,
        commands::printing::print_progress,
        commands::printing::end_printing,
        commands::readiness::readiness,
        commands::readiness::check_readiness,
        commands::readiness::confirm_clock,
        commands::readiness::accept_network,
        commands::handover::stop_export,
        commands::office::import_results,
        commands::office::stop_import,
        commands::office::pause_import,
        commands::office::watch_folder,
        commands::office::end_watching,
        commands::office::received,
        commands::night::totals,
        commands::night::compare_areas,
        commands::confirm::confirm_board,
        commands::confirm::confirm_paper,
        commands::confirm::paper_to_key,
        commands::confirm::confirm_totals,
        commands::confirm::paper_differs,
        commands::confirm::settle_sample,
        commands::findings::findings,
        commands::findings::explanations,
        commands::findings::explain_finding,
        commands::night::watch_night,
        commands::night::night_records,
        commands::office::conflict,
        commands::office::choose_file_of_record,
        commands::office::save_received,
        commands::prepare::preparation,
        commands::prepare::begin_preparation,
        commands::prepare::discard_preparation,
        commands::prepare::edit_preparation,
        commands::prepare::prepared_rows,
        commands::prepare::prepared_contest,
        commands::prepare::prepared_form,
        commands::prepare::ready_allocations,
        commands::prepare::preview_taking,
        commands::prepare::take_over,
        commands::prepare::dry_run,
        commands::prepare::make_authority,
        commands::prepare::open_authority,
        commands::prepare::close_authority,
        commands::prepare::sign_preparation,
        commands::prepare::signed_preparation,
        commands::prepare::write_packages,
        commands::enrol::enrolment,
        commands::enrol::find_requests,
        commands::enrol::enrol_centre,
        commands::enrol::revoke_centre,
        commands::enrol::load_revocations,
        commands::results::seats,
        commands::results::record_lot,
        commands::results::release,
        commands::results::release_together,
        commands::results::load_release,
        commands::results::publishing,
        commands::results::publish,
        commands::results::stop_publishing,
        commands::results::compare_publication,
        commands::close::closing,
        commands::close::close_centre,
        commands::close::destroy_keys,
        commands::close::archive_centre,
        commands::incident::incident_pack,
        commands::journal::journal,
        commands::journal::prove_journal,
        commands::journal::export_journal,
    ])
}

/// A second start brings the window to the front.
fn show<R: Runtime>(app: &tauri::AppHandle<R>) {
    if let Some(window) = app.get_webview_window("main") {
        // A window manager that refuses leaves the window where it is.
        let _ = window.unminimize().and_then(|()| window.set_focus());
    }
}

#[cfg(test)]
mod tests;
