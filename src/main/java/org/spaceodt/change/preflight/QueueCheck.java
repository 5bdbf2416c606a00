package org.spaceodt.change.preflight;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.spaceodt.diagnostic.Diagnostic;

/** Call queues: there, one of that name, and with room for the agents that rows add. */
final class QueueCheck implements PreflightCheck {
    private final KnownTenant tenant;
    private final Map<String, Joining> joining = new HashMap<>();

    QueueCheck(KnownTenant tenant) {
        this.tenant = tenant;
    }

    /** Who joins a queue, and the first row that is one too many. */
    private static final class Joining {
        private final KnownQueues.Queue queue;
        private int rows;
        private int tooMany;
        private int row;
        private RowFacts.Fact fact;

        Joining(KnownQueues.Queue queue) {
            this.queue = queue;
        }

        void add(RowFacts adding, RowFacts.Fact named) {
            boolean already = adding.first(CellRole.PERSON)
                    .filter(person -> queue.agents().contains(person.bare()))
                    .isPresent();
            if (already) {
                return;
            }
            rows++;
            if (queue.agents().size() + rows > queue.most() && tooMany++ == 0) {
                row = adding.row();
                fact = named;
            }
        }

        /** With the numbers as they are at the end. */
        Diagnostic said() {
            return PreflightTexts.error(
                    row,
                    fact,
                    "queue.full",
                    queue.name(),
                    String.valueOf(queue.agents().size()),
                    String.valueOf(rows),
                    String.valueOf(queue.most()),
                    String.valueOf(tooMany));
        }
    }

    @Override
    public void check(RowFacts row, Consumer<Diagnostic> found) {
        if (!tenant.knows(KnownTenant.QUEUES)) {
            return;
        }
        for (RowFacts.Fact fact : row.all(CellRole.QUEUE)) {
            List<KnownQueues.Queue> called = tenant.queues().called(fact.text());
            if (called.isEmpty()) {
                found.accept(PreflightTexts.error(row.row(), fact, "queue.unknown", fact.text()));
            } else if (called.size() > 1) {
                String ids = String.join(
                        ", ", called.stream().map(KnownQueues.Queue::id).toList());
                found.accept(PreflightTexts.error(row.row(), fact, "queue.ambiguous", fact.text(), ids));
            } else {
                KnownQueues.Queue queue = called.get(0);
                joining.computeIfAbsent(queue.id(), key -> new Joining(queue)).add(row, fact);
            }
        }
    }

    @Override
    public void end(Consumer<Diagnostic> found) {
        joining.values().stream()
                .filter(one -> one.tooMany > 0)
                .map(Joining::said)
                .forEach(found);
    }
}
