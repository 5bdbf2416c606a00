package org.spaceodt.change.plan;

/** A plan that was made and is kept, and what it says in numbers. */
public record MadePlan(SavedPlan plan, PlanTotals totals) {}
