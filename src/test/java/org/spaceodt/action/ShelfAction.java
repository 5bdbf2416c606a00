package org.spaceodt.action;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spaceodt.text.Text;
import org.spaceodt.webex.WebexClient;

/** An action on something in memory, of which a test decides what is there and what is shown. */
public final class ShelfAction implements Action<ObjectNode> {
    private static final Target TARGET = new Target("shelf", "s1", "Shelf");

    private Optional<ObjectNode> there;
    private List<String> hidden = List.of();
    private int looks;

    public ShelfAction(ObjectNode there) {
        this.there = Optional.of(there);
    }

    public ShelfAction hiding(String... fields) {
        hidden = List.of(fields);
        return this;
    }

    public void take() {
        there = Optional.empty();
    }

    public ObjectNode there() {
        return there.orElseThrow();
    }

    public int looks() {
        return looks;
    }

    @Override
    public Description description() {
        return new Description("shelf", Description.Section.LOCATION, List.of(), List.of(), List.of());
    }

    @Override
    public Reading<ObjectNode> read(Row row) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Observed observe(ObjectNode parameters, WebexClient webex) {
        looks++;
        return there.<Observed>map(
                        fields -> new Observed.Found(TARGET, fields.deepCopy().without(hidden)))
                .orElseGet(() -> new Observed.Absent(TARGET));
    }

    /** What is called {@code secret} is not expected to be seen. */
    @Override
    public Desired desired(ObjectNode parameters, Observed observed) {
        ObjectNode unseen = Fields.pick(parameters, List.of("secret"));
        return new Desired(parameters.deepCopy().without(List.of("secret")), unseen);
    }

    @Override
    public Observed readBack(Change.Effective change, WebexClient webex) {
        return observe(Fields.none(), webex);
    }

    @Override
    public Wrote write(Change.Effective change, WebexClient webex) {
        change.differences().forEach(one -> {
            if (Difference.isNothing(one.after())) {
                there().remove(one.field());
            } else {
                Fields.put(there(), one.field(), one.after());
            }
        });
        if (!there().has("secret")) {
            there().setAll(change.unseen());
        }
        return new Wrote(TARGET, List.of("t1"));
    }

    @Override
    public Map<String, Text> irreversible(Change.Effective done) {
        return Map.of();
    }
}
