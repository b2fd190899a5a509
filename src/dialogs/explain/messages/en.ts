export const messages = `
explain-title = How is this computed
explain-percent = { $name }: { $earned } of { $possible } points is { $percent }, shown as { $shown }, { $band }.
explain-counts = { $ten } × 10, { $six } × 6, { $four } × 4 and { $zero } × 0 points. { $neutral } neutral (N/A) and { $notRated } not rated take no part.
explain-index = Each interaction is placed among all { $count } that can be scored: top 10% of a behaviour earns 10 points, the next 25% earns 6, the middle 30% is neutral (N/A), the next 25% earns 4 and the lowest 10% earns 0. Filters never change these places.
explain-total = A score is the points earned, divided by 10 points for each index that is not N/A. Nothing scored means no score, never 0%.
explain-bands = Bands: very positive from 90.5%, moderately positive from 70.5%, neutral from 30.5%, moderately negative from 10.5%, else very negative.
explain-interval = 95% interval: { $percent } ± { $quantile } × { $deviation } ÷ √{ $scored } = { $low } to { $high }, with Student’s t for { $df } degrees of freedom and the steadied deviation s*, s*² = (4 × 28² + (n − 1) s²) ÷ (n + 3).
explain-unit = The evidence is n interactions ({ $interactions }), not their indexes ({ $indexes }): behaviours of one conversation go together. s² is made of how far each interaction is from the score.
explain-few = Under { $least } scored interactions a score is shown, but marked as too few and not judged.
explain-change = A change counts as clear when the 95% Welch interval of the difference leaves out 0. All changes that one panel compares are judged together, so that at most 5% of those it marks are wrong on average (Benjamini–Hochberg). A panel that compares more asks more of each, so the same change can be clear in one and not in another.
explain-days = A change is judged by interactions, from { $least } on each side, however few days they are of. Over a few days a clear one says that these days differ, not that it will last. Key figures are judged by how much days differ, too, and so not over so few.
explain-others = Somebody is called clearly above or below the others only against what the others score on the same mix of channels, categories and languages, and only where the difference stands when all agents and behaviours that this panel compares are judged together. Kinds of work with under { $least } interactions of others are compared with wider ones.
explain-cuts = Cut values of { $name }: 4 from { $c4 }, N/A from { $cN }, 6 from { $c6 }, 10 from { $c10 }.
explain-cuts-negative = Less of this behaviour is better, so its cut values are those of the negated value.
explain-overall = Overall satisfaction pools { $count } behaviours: { $names }.
explain-exclusions = Not scored: { $reasons }.
explain-exclusions-none = No interaction in this selection is left out.
explain-zone = Days are calendar days in { $timeZone }.
explain-population = Population: { $count } interactions, { $period }, fingerprint { $fingerprint }.
`;
