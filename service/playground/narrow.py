"""How the page of the local Slack looks on a phone: channels in a row on top, forms and threads over all else."""

NARROW = """<style>
@media (max-width: 40rem) {
  .topbar { gap: 8px; padding: 0 8px; } .topbar-right { gap: 6px; min-width: 0; }
  .brand, .app-status, .topbar-right > .status, .sound-toggle { display: none; }
  .body { flex-direction: column; }
  .sidebar { width: 100%; display: flex; padding: 0; overflow-x: auto; flex-shrink: 0; }
  .sidebar-header, .sidebar-section, .search-bar { display: none; }
  .sidebar-item { width: auto; padding: 8px 12px; white-space: nowrap; }
  .main { min-height: 0; }
  .msg, .channel-header { padding-left: 10px; padding-right: 10px; } .composer { margin: 8px; }
  .home { padding: 12px; } .bk-context { flex-wrap: wrap; } .bk-actions > * { max-width: 100%; }
  .msg-body, .blocks { flex: 1 1 auto; overflow-wrap: anywhere; }
  .thread-pane { position: fixed; inset: 44px 0 0 0; width: auto !important; z-index: 30; border: 0; }
  .modal { width: 100vw; max-width: 100vw; max-height: 100vh; border-radius: 0; }
  .notif-panel { position: fixed; top: 44px; left: 0; width: auto; right: 0; } .inspector { max-width: 100vw; }
}
</style>"""
