# The copy on another medium, and restoring a counting centre from it.

nav-backup = Copy
backup-none = No copy on a second medium
backup-current = Copy on { $medium }: up to date, entry { $entries }
backup-beside = Copy in { $medium }: up to date, entry { $entries }; but on the disk of the vault
backup-writing = Copy on { $medium }: being written
backup-behind = Copy on { $medium }: { $n ->
    [one] 1 change behind
   *[other] { $n } changes behind
} since { $since }
backup-missing = { $medium } with the copy is not in
backup-stopped = The copy on { $medium } does not follow
backup-lacks = { $n ->
    [one] 1 change
   *[other] { $n } changes
} not copied since { $since }
backup-as-of = as of { $at }, entry { $copied } of { $entries }
backup-as-of-nothing = nothing of { $entries ->
    [one] 1 entry
   *[other] { $entries } entries
} yet

backup-title = Copy on another medium
backup-intro = Every confirmed change goes to an encrypted copy on a second medium within moments. If this computer is lost, a spare one goes on from the copy.
backup-what-for = The copy is encrypted under the same key as the vault; it opens with each person’s passphrase. Work never waits for it: while the medium is out, the vault has everything, and the copy catches up when it is back.
backup-standing = The copy
backup-folder = Folder
backup-copied-at = Last up to date
backup-proved-at = Last proved as a whole
backup-never = not yet
backup-working = Rows written
backup-same-disk = This folder lies on the same disk as the vault. If the disk is lost, both are: choose another medium.
backup-prove = Prove the copy
backup-now = Copy now
backup-end = Stop copying
backup-proved-now = Every page of the copy was read back and proved.
backup-copied-now = The copy is up to date.
backup-choose = Choose a second medium
backup-change = Choose another medium
backup-medium = Medium for the copy
backup-folder-on = Folder on the medium
backup-folder-missing = Name the folder first.
backup-begin = Begin the copy here
backup-begun = The copy has begun.

restore-open = Restore from a copy
restore-card-title = Restore from a copy
restore-card-text = The computer of a counting centre is lost or broken: go on here from its encrypted copy on a stick.
restore-title = Restore from a copy
restore-intro = A counting centre goes on here from the copy on its second medium. Every page of it is proved before anybody can work.
restore-where = Where the copy is
restore-folder = Folder with the copy
restore-folder-missing = Name the folder first.
restore-look = Look for copies
restore-none = There is no copy here. A copy is a folder whose name ends in “.counterfoil-backup”.
restore-which = Which copy?
restore-copy-of = Copy of { $place }
restore-who = Who restores it?
restore-to = Folder of the restored vault
restore-to-hint = A folder on this computer that is empty or does not exist yet.
restore-to-missing = Name the folder of the restored vault first.
restore-fence-title = The old computer must not go on.
restore-fence-text = The restored vault becomes generation { $generation }. Whatever the old computer exports after this copy is set aside at the central office, because two computers of one centre cannot both be right. What it sealed before stays counted.
restore-sealed = The old computer is switched off and sealed, or it is lost.
restore-sealed-missing = Confirm first that the old computer does not go on.
restore-start = Restore and go on here
restore-stop = Stop
restore-bringing = Bringing the copy over (megabytes)
restore-proving = Proving every page and the journal
