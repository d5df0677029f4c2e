//! What the screen is told without asking.

use tauri::ipc::Channel;

use super::Held;
use crate::views::News;

/// Tells the news now, and again whenever a part of them changes.
#[tauri::command]
pub(crate) fn watch(desks: Held<'_>, on_news: Channel<News>) {
    desks.news.listen(on_news);
}
