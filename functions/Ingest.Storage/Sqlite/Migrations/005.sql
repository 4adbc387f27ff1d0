-- Papers that only named people see, and who could see a paper before that changed.
ALTER TABLE Papers ADD COLUMN "protectedFor" TEXT;
CREATE INDEX PapersProtected ON Papers (protectedFor) WHERE protectedFor IS NOT NULL;
CREATE TABLE SightChanges (
  paperId TEXT NOT NULL,
  stamp INTEGER NOT NULL,
  before TEXT,
  isGone INTEGER NOT NULL,
  PRIMARY KEY (paperId, stamp)
) STRICT, WITHOUT ROWID;
