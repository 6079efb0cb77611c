package org.dyad.energy;

import org.eclipse.microprofile.graphql.Description;

/** What sort of deal it is. */
@Description("What sort of deal it is.")
public enum EnergyDealKind {
    @Description("A contract to sell fuel over years.")
    SUPPLY_CONTRACT,
    @Description("A pipeline, and what is to go through it.")
    PIPELINE,
    @Description("A share in a plant that liquefies gas, or its product.")
    LNG_PROJECT,
    @Description("A share in a field or in a company that extracts.")
    UPSTREAM_STAKE,
    @Description("A loan, often paid back in oil.")
    LOAN,
    @Description("Money in advance for fuel.")
    PREPAYMENT,
    @Description("Nuclear units.")
    NUCLEAR,
    @Description("Electricity.")
    POWER,
    @Description("Coal.")
    COAL,
    @Description("A plant of two or more companies that makes something of fuel.")
    JOINT_VENTURE,
    @Description("A memorandum, framework or agreement in principle: nobody is bound to deliver.")
    MEMORANDUM,
    @Description("A decision of a state.")
    POLICY
}
