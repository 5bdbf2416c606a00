package org.spaceodt.action.owner;

import static org.spaceodt.action.Description.Parameter.optional;
import static org.spaceodt.action.Description.Parameter.required;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spaceodt.action.Action;
import org.spaceodt.action.Change;
import org.spaceodt.action.Description;
import org.spaceodt.action.Fields;
import org.spaceodt.action.Image;
import org.spaceodt.action.Observed;
import org.spaceodt.action.Reading;
import org.spaceodt.action.Row;
import org.spaceodt.action.RowValues;
import org.spaceodt.action.Target;
import org.spaceodt.action.Wrote;
import org.spaceodt.change.cell.Kind;
import org.spaceodt.text.Text;
import org.spaceodt.webex.WebexClient;

/** Forwards all calls to the extension in the telephone exchange before, which is reached by a prefix. */
public abstract class PrefixForwarding implements Action<PrefixForwarding.Parameters> {
    /** That of the exchange before, where none is said ({@code legacy_forward_prefix} of the policy). */
    private static final String USUAL_PREFIX = "53";

    private static final String ENABLED = "callForwarding/always/enabled";
    private static final String DESTINATION = "callForwarding/always/destination";

    private final Holder holder;
    private final Description description;

    protected PrefixForwarding(Holder holder) {
        this.holder = holder;
        this.description = holder.description(
                "configurar_desvio_prefijo53",
                List.of(
                        required("extension", Kind.EXTENSION),
                        optional("destination", Kind.DIALLED).like("+34555010155"),
                        optional("prefix", Kind.DIALLED).like(USUAL_PREFIX).formerly("legacy_forward_prefix")),
                holder.readAndWrite());
    }

    /** @param destination as it is dialled */
    public record Parameters(String id, String destination) {}

    @Override
    public Description description() {
        return description;
    }

    @Override
    public Reading<Parameters> read(Row row) {
        RowValues cells = RowValues.of(row, description);
        Optional<String> extension = cells.text("extension");
        Optional<String> destination = cells.text("destination");
        String prefix = cells.text("prefix").orElse(USUAL_PREFIX);
        return cells.reading(() -> new Parameters(
                cells.needed(holder.column()), destination.orElseGet(() -> prefix + extension.orElseThrow())));
    }

    @Override
    public Observed observe(Parameters parameters, WebexClient webex) {
        return holder.observe(parameters.id(), webex, target -> see(target, webex));
    }

    private Observed see(Target target, WebexClient webex) {
        ObjectNode forwarding = new AlwaysForwarded(webex, holder.owner(target)).get();
        ObjectNode fields = Fields.none();
        Fields.put(fields, ENABLED, Fields.at(forwarding, ENABLED));
        Fields.put(fields, DESTINATION, Fields.text(forwarding, DESTINATION));
        return new Observed.Found(target, fields, Image.FORWARDING.of(forwarding));
    }

    @Override
    public Desired desired(Parameters parameters, Observed observed) {
        ObjectNode fields = Fields.none();
        Fields.put(fields, ENABLED, fields.booleanNode(true));
        Fields.put(fields, DESTINATION, Optional.of(parameters.destination()));
        return Desired.of(fields);
    }

    @Override
    public Observed readBack(Change.Effective change, WebexClient webex) {
        return holder.settings(change.target(), target -> see(target, webex));
    }

    @Override
    public Wrote write(Change.Effective change, WebexClient webex) {
        AlwaysForwarded forwarded = new AlwaysForwarded(webex, holder.owner(change.target()));
        return Wrote.of(change.target(), forwarded.set(Fields.toWrite(change.before(), change.after())));
    }

    @Override
    public Map<String, Text> irreversible(Change.Effective done) {
        return Map.of();
    }
}
