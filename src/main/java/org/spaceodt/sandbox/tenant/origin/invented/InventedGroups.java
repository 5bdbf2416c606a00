package org.spaceodt.sandbox.tenant.origin.invented;

import org.spaceodt.sandbox.tenant.draw.Dates;
import org.spaceodt.sandbox.tenant.draw.Draw;
import org.spaceodt.sandbox.tenant.people.GroupSource;

/** The invented groups. The first one holds everybody, so that its members fill many pages; the others are small. */
record InventedGroups(Draw draw, int began, int size) implements GroupSource {
    private static final String[] NAMES = {
        "Atenció telefònica",
        "Centralita",
        "Responsables de centro",
        "Pilot de telefonia",
        "Guardias",
        "Equip directiu",
        "Soporte informático",
        "Cita prèvia",
        "Prevención",
        "Sindicats"
    };
    private static final int LARGEST = 60;

    @Override
    public String name(int group) {
        if (group == 0) {
            return "Todo el personal";
        }
        String name = NAMES[(group - 1) % NAMES.length];
        int round = (group - 1) / NAMES.length;
        return round == 0 ? name : name + " " + (round + 1);
    }

    @Override
    public int places(int group) {
        return group == 0 ? began : 1 + draw.below(Math.min(began, LARGEST), "group size", group);
    }

    @Override
    public int member(int group, int n) {
        int start = group == 0 ? 0 : draw.below(began, "group start", group);
        return (start + n) % began;
    }

    @Override
    public String created(int group) {
        return Dates.of(draw, "group created", group);
    }
}
