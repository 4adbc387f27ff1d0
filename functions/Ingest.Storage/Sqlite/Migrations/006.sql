-- What tells an item that a person corrected, where another reading numbers otherwise.
ALTER TABLE Corrections ADD COLUMN "itemDiaryNumber" TEXT;
