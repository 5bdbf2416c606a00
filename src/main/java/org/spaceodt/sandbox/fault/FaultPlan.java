package org.spaceodt.sandbox.fault;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * What goes wrong, where, when and how often.
 *
 * @param seed of the draws; empty for that of the tenant
 * @param rules each is asked about each request; see {@link InjectedFault} for two that want the same
 */
public record FaultPlan(OptionalLong seed, List<Rule> rules) {
    /** Nothing goes wrong. */
    public static final FaultPlan NONE = new FaultPlan(OptionalLong.empty(), List.of());

    public FaultPlan {
        rules = List.copyOf(rules);
    }

    /** The same with these rules before its own. */
    public FaultPlan after(List<Rule> first) {
        return new FaultPlan(seed, Stream.concat(first.stream(), rules.stream()).toList());
    }
}
