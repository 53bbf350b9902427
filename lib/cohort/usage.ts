/** What `--help` says. */
export const usage = `Usage: npm run --silent screen -- [FILE] [options]

Assesses every patient of FILE, or of standard input where FILE is missing or "-", and writes one
result a line to standard output, in the order of the input.

  --from jsonl|csv|parquet
                       how the input is written; by default as FILE is named, else jsonl
  --format jsonl|csv|parquet
                       how the results are written: in full as JSON lines; as CSV with id, headline,
                       guidelinesDiffer and the outcome of each set; or as Parquet with the same and
                       each criterion (true, false, null for unknown), into a file alone. By default
                       as the file of --output is named, else jsonl
  --output FILE        writes the results to FILE, in place of what it holds; never over the input
  --resume             goes on where a run with --output was stopped, at whatever moment. Input,
                       options and criteria must be the same; the file is then byte for byte that of
                       a run that was not stopped. Until then FILE.progress stands beside it, and a
                       Parquet file cannot be read
  --sets ID,ID         the sets of criteria to tell of; the headline stays what it is
  --changes            each result also holds what would change it: the smallest changes of one
                       finding, or of two where no single one does; JSON lines only
  --questions          each result also holds what to find out next, the finding that would settle
                       most first; JSON lines only
  --summary [json]     counts to standard output in place of the results (which go to --output where it
                       is given): outcomes, criteria most often in the way, findings most often
                       missing, the work-up still to do; as a table or as JSON
  --explain ID         the rationale for each row with this id, by all sets, and nothing else
  --engine js|duckdb   what applies the criteria. duckdb runs them as SQL: outcomes and criteria only,
                       as CSV, Parquet or summary; it knows nothing of what is missing
  --workers N          threads; by default one a processor once the input is large
  --progress           rows, rows a second and time left on standard error, also where that is no
                       terminal
  --findings           the ids of all findings with their values, units and definitions, as CSV
  --help               this text

JSON lines: {"id": "p1", "patient": {"ageYears": 47, "mrss": 24}, "notAvailable": ["mpapFluidMmHg"]}
CSV: UTF-8, commas; the header holds ids of findings (--findings) and, at will, id. An empty cell is not entered, NA is not
available, true and false, a decimal point.
Parquet: columns named like those of CSV, with numbers, booleans or text; null is not entered. A column
notAvailable may hold lists of feature ids.

A row that cannot be assessed has its error in its place, and the run goes on; where results are not JSON
lines, the reasons are on standard error, by line and column. Ids are written as they came, also where
they begin with = + - or @.

AHSCT_LOCAL_CRITERIA=file.json in the environment also answers by a protocol of your centre: the member,
or last column, local. A file with a fault is refused, and nothing is assessed.

Exit status: 0 every patient was assessed; 1 some could not be; 2 an option, the header or the kind of
the input was refused; 3 the results are not complete: the input could not be read, the results not
be written, or the program failed.
`
