package org.dyad.events;

import org.eclipse.microprofile.graphql.Description;

/** What sort of event it is. */
@Description("What sort of event it is.")
public enum EventKind {
    @Description("Heads of state or government talk, in person or by video.")
    SUMMIT,
    @Description("Others meet, for example ministers.")
    MEETING,
    @Description("Somebody visits a country.")
    VISIT,
    @Description("A treaty is signed or extended.")
    TREATY,
    @Description("Something less than a treaty is agreed: a plan, a contract.")
    AGREEMENT,
    @Description("The sides declare something together.")
    DECLARATION,
    @Description("One side says something about another.")
    STATEMENT,
    @Description("Armed forces exercise or patrol together.")
    EXERCISE,
    @Description("A military system is planned or built together.")
    MILITARY_PROJECT,
    @Description("Forces are moved somewhere.")
    DEPLOYMENT,
    @Description("The sides work together over some time.")
    COOPERATION,
    @Description("One side adopts or plans a policy towards others.")
    POLICY,
    @Description("Something happens between the sides that neither has agreed to.")
    INCIDENT,
    @Description("A war begins, is waged or ends, or territory is taken.")
    WAR
}
