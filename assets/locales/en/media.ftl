# Sticks and folders, and what leaves on them.

## Choosing where
media-folder = A folder
media-folder-hint = on this computer or on a medium that is not shown here
media-none = No stick is in. One that you put in appears here by itself.
media-size = { $size }
media-free = { $free } free of { $size }
media-gone = no longer there
media-read-only = Write-protected
media-came = { $label } was put in.
media-went = { $label } was taken out.
media-eject = Eject { $label }
media-ejected = The stick may be taken out.
media-file = A file
media-files-none = No file of this kind is on the stick.
media-files = Files on the stick
media-save-name = Its name there
media-save-where = Where to save
media-not-chosen = Choose a stick or a folder first.
media-chosen-gone = The stick that was chosen is no longer there. Put it in again or choose another.
media-chosen-read-only = { $label } is write-protected. Release the protection or choose another stick.

## Hand-over
handover-records = Approved records
handover-since = The oldest was approved on { $at }.
handover-filter = Show only some
handover-waiting = Not handed over yet
handover-left = Handed over
handover-choose-all = { $n ->
    [one] Choose the one shown
   *[other] Choose all { $n } shown
}
handover-choose-none = Choose none
handover-never = never handed over
handover-left-medium = on { $medium }, { $at }
handover-left-folder = in a folder, { $at }
handover-approved = approved on { $at }
handover-where = Where to
handover-stop = Stop
handover-stopped = Stopped
handover-stopped-rest = The other records are unchanged and can be handed over at any time. The stick is still in use: go on, or eject it.
handover-flushed = Everything is on the medium. If the system shows the stick, let it eject the stick; then take it out.
handover-stayed = Written and verified on this computer
handover-stayed-rest = This folder lies on the disk of the vault: nothing can be taken out. Carry the files to the office on a stick, or hand over to one.
handover-not-safe = Written and verified, but not ejected
handover-not-ejected = { $why } The files are on the stick and verified. Do not take it out before it is ejected.
handover-eject = Eject the stick

## Import
import-from = Where from
