package org.spaceodt.change.plan.shown;

import io.quarkus.runtime.annotations.RegisterResourceBundle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.spaceodt.text.Words;

/**
 * Blocks of a plan in lines that fit a terminal, by place and row: a field a line, before and after beside its name, or below it
 * where there is no room.
 */
@RegisterResourceBundle(bundleName = PlanScreen.BUNDLE)
public final class PlanScreen {
    static final String BUNDLE = "org.spaceodt.change.plan.shown.words";

    private static final int NARROWEST = 20;
    private static final int WIDEST = 160;
    /** Below that, a value stands under its field. */
    private static final int BESIDE = 44;

    private static final int TOTALS = 28;
    private static final String STEP = "  ";

    private final Words words;
    private final int columns;
    private final Paint paint;

    /** How a screen shows what a line is. */
    public interface Paint {
        Paint NONE = new Paint() {
            @Override
            public String mark(PlanMark mark, String text) {
                return text;
            }

            @Override
            public String head(String text) {
                return text;
            }
        };

        String mark(PlanMark mark, String text);

        String head(String text);
    }

    /** @param columns of the terminal */
    public PlanScreen(Locale language, int columns, Paint paint) {
        this.words = Words.of(BUNDLE, language);
        this.columns = Math.max(NARROWEST, Math.min(WIDEST, columns));
        this.paint = paint;
    }

    /** The word of a mark. */
    public String word(PlanMark mark) {
        return words.get("mark." + mark.id());
    }

    public List<String> lines(List<PlanBlock> blocks) {
        List<String> lines = new ArrayList<>();
        List<PlanBlock.Place> places = PlanBlock.grouped(blocks);
        boolean headed = places.stream().anyMatch(place -> place.rows().stream()
                .anyMatch(row -> !row.place().equals(row.key()) && !place.name().isEmpty()));
        for (PlanBlock.Place place : places) {
            boolean itself = place.rows().stream().allMatch(row -> row.key().equals(place.name()));
            if (headed && !itself) {
                Fitting.lines(place.name().isEmpty() ? words.get("nowhere") : place.name(), columns)
                        .forEach(line -> lines.add(paint.head(line)));
            }
            place.rows().forEach(row -> row(row, headed && !itself ? STEP : "", lines));
        }
        return lines;
    }

    private void row(PlanBlock.Row row, String indent, List<String> lines) {
        String head = words.get("row", String.valueOf(row.number())) + " · " + row.key();
        List<PlanBlock> steps = row.steps();
        if (steps.size() == 1 && steps.get(0).label().isEmpty()) {
            step(steps.get(0), head, indent, lines);
            return;
        }
        Fitting.lines(head, columns - indent.length()).forEach(line -> lines.add(indent + paint.head(line)));
        steps.forEach(step -> step(step, step.label(), indent + STEP, lines));
    }

    private void step(PlanBlock step, String head, String indent, List<String> lines) {
        PlanMark mark = step.mark();
        boolean said = mark == PlanMark.CREATE || mark == PlanMark.UPDATE;
        String text = head + (said ? "" : ": " + word(mark));
        String sign = mark.sign() + " ";
        for (String line : Fitting.lines(text, columns - indent.length() - sign.length())) {
            lines.add(indent + paint.mark(mark, sign + line));
            sign = "  ";
        }
        String below = indent + STEP + (columns < BESIDE ? "" : STEP);
        if (!step.note().isEmpty()) {
            Fitting.lines(step.note(), columns - below.length()).forEach(line -> lines.add(below + line));
        }
        int room = columns - below.length() - STEP.length();
        int label = Math.min(
                widest(step, FieldLine::label),
                Math.max(room * 2 / 5, room - STEP.length() - widest(step, FieldLine::value)));
        step.fields().forEach(field -> field(field, label, below, lines));
    }

    private static int widest(PlanBlock step, Function<FieldLine, String> part) {
        return step.fields().stream()
                .mapToInt(field -> Fitting.width(Fitting.shown(part.apply(field))))
                .max()
                .orElse(0);
    }

    private void field(FieldLine field, int left, String indent, List<String> lines) {
        PlanMark mark = field.mark();
        int room = columns - indent.length() - STEP.length();
        String start = indent + paint.mark(mark, mark.sign()) + " ";
        String under = indent + STEP;
        if (columns < BESIDE) {
            for (String line : Fitting.lines(field.label(), room)) {
                lines.add(start + line);
                start = under;
            }
            values(field, room - STEP.length()).forEach(line -> lines.add(under + STEP + line));
            return;
        }
        List<String> names = Fitting.lines(field.label(), left);
        List<String> values = values(field, room - left - STEP.length());
        for (int i = 0; i < Math.max(names.size(), values.size()); i++) {
            String name = i < names.size() ? names.get(i) : "";
            String value = i < values.size() ? values.get(i) : "";
            lines.add((start + Fitting.padded(name, left) + STEP + value).stripTrailing());
            start = under;
        }
    }

    /** On one line, or what comes after below what there is. */
    private static List<String> values(FieldLine field, int columns) {
        if (field.mark() != PlanMark.UPDATE || Fitting.width(Fitting.shown(field.value())) <= columns) {
            return Fitting.lines(field.value(), columns);
        }
        List<String> lines = new ArrayList<>(Fitting.lines(field.before(), columns));
        lines.addAll(Fitting.lines("→ " + field.after(), columns));
        return lines;
    }

    /**
     * How many steps there are of each kind.
     *
     * @param counts by mark
     */
    public List<String> totals(Map<PlanMark, Integer> counts) {
        List<String> lines = new ArrayList<>();
        for (PlanMark mark : PlanMark.values()) {
            int count = counts.getOrDefault(mark, 0);
            if (count > 0) {
                String number = String.format(words.locale(), "%,d", count);
                int left = Math.min(TOTALS, columns) - STEP.length() - number.length();
                lines.add(STEP + paint.mark(mark, Fitting.padded(mark.sign() + " " + word(mark), left)) + number);
            }
        }
        return lines;
    }
}
