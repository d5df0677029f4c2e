# Is the desk ready: the list, the clock, the strip while a network is up.

nav-readiness = Ready?
readiness-title = Is this desk ready?
readiness-intro = Everything that should be so before the work begins. Work off what is marked, then check again.
readiness-go = Ready
readiness-go-note = Nothing stands against beginning.
readiness-no-go = Not ready
readiness-no-go-note = { $n ->
    [one] One point stands against beginning. Nothing that was entered is lost.
   *[other] { $n } points stand against beginning. Nothing that was entered is lost.
}
readiness-again = Check again and note it in the journal
readiness-role-only = An administrator or a supervisor checks and confirms; you may read.
readiness-recorded-go = Last noted: ready, { $at }.
readiness-recorded-no-go = Last noted: not ready, { $at }.
readiness-never = Not noted in the journal yet.
readiness-list = What was looked at
readiness-severity-no-go = Stands against it
readiness-severity-warning = Take note
readiness-severity-ok = In order
readiness-letter = Fingerprint of the software, from the letter
readiness-letter-hint = Key the groups that the letter of your authority names, then check again.
readiness-clock-title = The clock
readiness-clock-note = Compare with the clock on the wall, or with the radio. If it is wrong, have the system’s clock set first.
readiness-clock-confirm = It matches the clock on the wall

ready-network-quiet = No network interface is up.
ready-network-up = { $medium ->
    [wireless] The wireless network “{ $name }” is connected.
    [bluetooth] Bluetooth “{ $name }” is connected.
    [mobile] The mobile network “{ $name }” is connected.
   *[other] The network interface “{ $name }” is connected.
}{ $route ->
    [yes] {" "}It is the way to other networks.
   *[other] {""}
}
    .do = Unplug the cable or switch the interface off. Where that cannot be, a supervisor gives a reason; until then nothing is approved.
ready-network-accepted = The network interface “{ $name }” is connected; a supervisor has given a reason.
    .do = Switch it off as soon as it is not needed any more.
ready-network-on = { $medium ->
    [wireless] The wireless network “{ $name }” is switched on, without a connection.
    [bluetooth] Bluetooth “{ $name }” is switched on.
    [mobile] The mobile network “{ $name }” is switched on, without a connection.
   *[other] The network interface “{ $name }” is switched on, without a connection.
}
    .do = Switch it off: in the system’s settings, or by the switch of the computer.
ready-network-unknown = This system does not say whether a network is up.
    .do = Look yourself: no cable, wireless and Bluetooth switched off.
ready-clock-behind = The clock stands before the last entry of the journal ({ $last }).
    .do = Have the system’s clock set, then check again.
ready-clock-went-back = The clock was set back by { $seconds } seconds.
    .do = Compare it with the clock on the wall and confirm it below.
ready-clock-other-day = The election is on { $day }, and the clock says { $today }.
    .do = Right while you prepare or train. On the day itself, have the system’s clock set.
ready-clock-unconfirmed = Nobody has compared the clock today.
    .do = Compare it with the clock on the wall and confirm it below.
ready-clock-confirmed = { $name } compared the clock at { $at }.
ready-disk = { $room } are free on the disk of the vault.
ready-disk-low = Only { $room } are free on the disk of the vault.
    .do = Make room, or move the vault to another computer from its copy.
ready-disk-full = Only { $room } are free on the disk of the vault. It may not last for the night.
    .do = Make room before the work begins.
ready-disk-unknown = This system does not say how much room the disk has.
    .do = Look yourself: one gigabyte should be free.
ready-backup = A copy on “{ $medium }” follows every confirmed change.
ready-backup-missing = Nothing is copied to a second medium.
    .do = Put in a second stick or disk and begin the copy. Without it a lost laptop loses the night.
ready-backup-fault = The copy on “{ $medium }” does not follow.
    .do = Put the medium in again, or begin the copy on another one.
ready-backup-old = The copy on “{ $medium }” lacks changes of the last minutes.
    .do = Wait until it has followed. If it stays so, begin the copy on another medium.
ready-backup-same-disk = The copy in “{ $medium }” lies on the same disk as the vault.
    .do = Begin the copy on a stick or a second disk: what takes this disk takes both.
ready-printer = The printer “{ $name }” is ready.
ready-printer-none = This computer has no printer.
    .do = Connect one, or save papers as files and print them elsewhere. No record waits for a printer.
ready-printer-stands = The printer “{ $name }” does not print now.
    .do = Look at the printer: paper, toner, covers. No record waits for it.
ready-printer-silent = The system does not say which printers there are.
    .do = Restart the computer, or save papers as files and print them elsewhere.
ready-software = Counterfoil { $version }, fingerprint { $fingerprint }.
    .do = If the letter of your authority names a fingerprint of the software, key it below. If it names none, compare this one by eye with what your authority tells you.
ready-software-matches = Counterfoil { $version }: the fingerprint is that of the letter.
ready-software-differs = Counterfoil { $version } is not the software that the letter names; its fingerprint is { $fingerprint }.
    .do = Compare the letter group by group. If they differ, do not begin; call your authority.
ready-election-missing = No election has been loaded.
    .do = An administrator loads the signed election from the stick.
ready-certificate = The certificate of this desk is valid from { $from } to { $until }.
ready-certificate-missing = This desk has no certificate: nothing can be approved.
    .do = Hand the enrolment request to the central office and load its answer.
ready-certificate-not-valid = The certificate of this desk is valid from { $from } to { $until } only.
    .do = Check the clock. If it is right, have the central office enrol this desk anew.
ready-zero-report = The zero report was printed.
ready-zero-report-missing = The zero report has not been printed yet.
    .do = Print it and have it signed before the first entry.
ready-zero-report-missed = No zero report was made before the first entry.
    .do = It cannot be made up for. Write that and the reason into the minutes.
ready-people = { $typists ->
    [one] One typist
   *[other] { $typists } typists
} and { $supervisors ->
    [one] one supervisor
   *[other] { $supervisors } supervisors
} can sign in.
ready-people-few = { $typists ->
    [one] One typist
   *[other] { $typists } typists
} and { $supervisors ->
    [one] one supervisor
   *[other] { $supervisors } supervisors
} can sign in; at least 2 and { $needed } are needed.
    .do = An administrator adds the people who are missing.
ready-passphrases = Everybody has chosen a passphrase of their own.
ready-passphrases-first = Not everybody has chosen a passphrase of their own: { $names }.
    .do = Have each of them sign in once and change it.

## In the journal: the same points in a few words
found-point = { $code ->
    [network-quiet] no network
    [network-up] a network is connected
    [network-shown] a network is connected, and holds nothing up
    [network-accepted] a network is connected, with a reason
    [network-on] a network is switched on
    [network-unknown] network unknown
    [clock-behind] clock before the last entry
    [clock-went-back] clock was set back
    [clock-other-day] not the day of the election
    [clock-unconfirmed] clock not compared
    [clock-confirmed] clock compared
    [disk] room on the disk
    [disk-low] little room on the disk
    [disk-full] almost no room on the disk
    [disk-unknown] room on the disk unknown
    [backup] a copy follows
    [backup-missing] no copy on a second medium
    [backup-fault] the copy does not follow
    [backup-old] the copy lags behind
    [backup-same-disk] the copy is on the same disk
    [printer] printer ready
    [printer-none] no printer
    [printer-stands] the printer does not print
    [printer-silent] printers unknown
    [software] software not compared
    [software-matches] software as in the letter
    [software-differs] other software than in the letter
    [election-missing] no election loaded
    [certificate] certificate valid
    [certificate-missing] no certificate
    [certificate-not-valid] certificate not valid
    [zero-report] zero report printed
    [zero-report-missing] zero report not printed
    [zero-report-missed] no zero report was made
    [people] enough people
    [people-few] too few people
    [passphrases] own passphrases chosen
    [passphrases-first] first passphrases still in use
   *[other] { $code }
}

## The strip
network-title = Network
network-unknown = This system does not say whether a network is up. Take the network hardware out, and look yourself.
network-shown = This computer is connected to a network: { $names }. In a counting centre it must not be.
network-blocking = A network is up: { $names }. Nothing is approved until it is down or a supervisor gives a reason.
network-accepted = A network is up: { $names }. A supervisor has given a reason, and the work goes on.
network-accept = Give a reason
network-accept-role = A supervisor gives the reason.
network-accept-title = Go on although a network is up
network-accept-explain = Pull the cable or switch the interface off if you can. Your reason holds for { $names } only, and stands in the journal under your name; if another interface comes up, it is asked anew.
network-accept-confirm = Go on with this reason
ready-network-shown = { $medium ->
    [wireless] The wireless network “{ $name }” is connected.
    [bluetooth] Bluetooth “{ $name }” is connected.
    [mobile] The mobile network “{ $name }” is connected.
   *[other] The network interface “{ $name }” is connected.
}{ $route ->
    [yes] {" "}It is the way to other networks.
   *[other] {""}
}
    .do = In a counting centre it must not be, and nothing would be approved. Here, where nothing counts, approval does not wait for it.
