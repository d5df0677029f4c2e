# Enrolling counting centres: requests, certificates, certificates withdrawn.

enrol-title = Enrol counting centres
enrol-intro = Each centre makes its own key and asks for a certificate. Only what a certified centre signed is believed.
enrol-requests = Requests
enrol-from = Where the requests are
enrol-folder = Folder with requests
enrol-folder-missing = Name the folder with the requests.
enrol-look = Look for requests
enrol-none = There is no request here.
enrol-is-office = The office
enrol-answer = Answer …
enrol-type = Let the fingerprint be read out from the centre’s screen, by telephone, and type it here. It is not shown, so that it cannot be agreed to unread.
enrol-fingerprint = Fingerprint that was read out
enrol-type-all = Type all groups.
enrol-issue = Issue the certificate
enrol-issued = Certificate for { $who } issued and written beside the request: { $file }
enrol-centres = Centres
enrol-counts = Enrolled: { $enrolled } · waiting: { $waiting } · withdrawn: { $revoked }
enrol-stations = Stations
enrol-state = State
enrol-since = Since
enrol-waiting = Waiting
enrol-enrolled = Enrolled
enrol-revoked = Withdrawn
enrol-revoke = Withdraw
enrol-revoke-for = Withdraw the certificate of { $centre }
enrol-revoke-title = Withdraw the certificate of { $centre }?
enrol-revoke-explain = Nothing that this centre signs, or has signed, is taken in from now on. It can be enrolled again with a new request. The list of withdrawn certificates travels with the next package.
enrol-nothing-to-revoke = It has no certificate that holds.
enrol-needs-authority = Open the authority first.
enrol-lists = Withdrawn certificates of another office
enrol-lists-explain = A laptop that takes results in and did not withdraw certificates itself learns of them from the list of a package.
enrol-list-file = List of withdrawn certificates
enrol-list-missing = Choose the list.
enrol-list-load = Load the list
enrol-list-loaded = { $n ->
    [one] The list names 1 certificate. Nothing of it is believed any more.
   *[other] The list names { $n } certificates. Nothing of them is believed any more.
}
