-- Removed rows are not remembered for ever: up to which write they were forgotten, and those that went before when.
ALTER TABLE Stamp ADD COLUMN forgotten INTEGER NOT NULL DEFAULT 0;
ALTER TABLE Stamp ADD COLUMN forgottenBefore TEXT;
CREATE INDEX ChangesGone ON Changes (removedAt) WHERE removedAt IS NOT NULL;

-- Files that were not taken, and files that came again, are asked for by that.
CREATE INDEX AuditByWhat ON Audit (what, number);
