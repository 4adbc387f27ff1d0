-- A store that is the copy of a storage account: of which, and the state of each paper that was copied.
CREATE TABLE CopyOf (
  account TEXT NOT NULL
) STRICT;
CREATE TABLE Copied (
  paperId TEXT PRIMARY KEY NOT NULL,
  state TEXT NOT NULL
) STRICT, WITHOUT ROWID;
