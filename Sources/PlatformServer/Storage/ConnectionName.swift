import SQL

// The Kit has a Connection too: the client's, to the platform.
typealias Connection = SQL.Connection
