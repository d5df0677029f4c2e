# Seats: the steps of their computation, the same on paper, on the site, in the window and on a terminal.

## Steps
seats-outcome = The outcome
seats-twice = Computed twice, by two methods that share nothing; both came to these seats.
seats-list = List
seats-votes = Votes
seats-seats = Seats
seats-districts = By district
seats-thresholds = Who takes part
seats-limit = Limit
seats-which-is = Which is
seats-verdict = Outcome
seats-takes-part = takes part
seats-stays-out = stays out
seats-exempt = exempt from every threshold
seats-of-valid = { $share } % of the valid votes
seats-of-cast = { $share } % of all votes cast
seats-of-quota = { $share } % of the quota
seats-step = { $place } · seats: { $seats }
seats-whole = All seats
seats-district = District { $district }
seats-alliance = Inside the alliance { $alliance }
seats-below = List { $list } among its districts
seats-candidates = List { $list }, who is elected
seats-averages = Each number of votes is divided by { $divisors } The highest quotients get the seats, one after the other; the last row is the highest quotient that gets none.
seats-rank = Place
seats-claim = Who
seats-divisor = Divided by
seats-quotient = Quotient
seats-quota = { $votes } votes by { $divided }: the quota is { $quota }. Each gets a seat for every whole quota; seats left for the largest remainders: { $left }.
seats-whole-seats = Whole quotas
seats-remainder = Remainder
seats-more = More
seats-preferred = Equal claims: { $name } goes first by law.
seats-by-lot = By lot among { $among }: { $drawn }.
seats-candidate = Candidate
seats-position = On the list
seats-handed = Handed down
seats-handed-down = { $votes } votes for the list as it stands are handed to its candidates from the top.
seats-hurdle = A candidate goes first with { $votes } votes.
seats-elected = elected
seats-not-shown = { $n ->
    [one] One more candidate comes after these.
   *[other] { $n } more candidates come after these.
}
seats-vacant = Seats that stay empty because the list has no more candidates: { $seats }.
