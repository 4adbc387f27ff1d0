-- Which of two papers of one meeting counts; which papers speak of one agreement, as people said; what lists ask for.
ALTER TABLE Papers ADD COLUMN "supersededBy" TEXT;
CREATE INDEX PapersByMeeting ON Papers (municipality, body, meetingDate);
CREATE INDEX PapersSuperseded ON Papers (supersededBy) WHERE supersededBy IS NOT NULL;
CREATE INDEX ItemsByBody ON Items (category, municipality, body, paperId);
CREATE INDEX AmountsByValueAlone ON Amounts (value);
CREATE INDEX PapersByState ON Papers (state);
CREATE INDEX CorrectionsByField ON Corrections (field, correctedAt);

CREATE TABLE AgreementLinks (
  "id" TEXT PRIMARY KEY NOT NULL,
  "paperId" TEXT NOT NULL,
  "agreement" TEXT NOT NULL,
  "otherPaperId" TEXT NOT NULL,
  "otherAgreement" TEXT NOT NULL,
  "link" TEXT NOT NULL,
  "revision" INTEGER NOT NULL,
  "saidBy" TEXT NOT NULL,
  "saidAt" TEXT NOT NULL
) STRICT;
CREATE INDEX AgreementLinksByPaper ON AgreementLinks (paperId);
