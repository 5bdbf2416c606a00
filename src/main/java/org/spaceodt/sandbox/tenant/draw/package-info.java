/** What is invented is drawn from here: a seed, how many of each thing there are, and repeatable draws. */
package org.spaceodt.sandbox.tenant.draw;
