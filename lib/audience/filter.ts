import type { Condition } from '@/lib/group/group';

/** Braze's connected audience, as far as a group's condition needs it (braze/rest-api.md 4.3). */
export type AudienceFilter = {
  AND: {
    custom_attribute: {
      custom_attribute_name: string;
      comparison: Condition['comparison'];
      value: string | string[];
    };
  }[];
};

/** The target of a group's send. Who agreed to marketing is `recipient_subscription_state`'s business. */
export const audienceFilter = (condition: Condition): AudienceFilter => ({
  AND: [
    {
      custom_attribute: {
        custom_attribute_name: condition.attribute,
        comparison: condition.comparison,
        value: condition.value,
      },
    },
  ],
});
