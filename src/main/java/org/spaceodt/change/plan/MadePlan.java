package org.spaceodt.change.plan;

import org.spaceodt.change.danger.Dangers;

/** A plan that was made and is kept, and what it says in numbers. */
public record MadePlan(SavedPlan plan, PlanTotals totals, Dangers dangers) {}
