import { graphql } from '../gql';

export const ContactRulesDocument = graphql(`
  query ContactRules($portfolioId: ID) {
    contactRules(portfolioId: $portfolioId) {
      disclaimer
      packs {
        id
        name
        place
        version
        asOf
        rules {
          id
          pack
          topic
          effect
          isOverridable
          text
          citation
          confidence
          effectiveFrom
          effectiveUntil
          test
          coverage
          keptBy
        }
      }
      withoutPack
    }
  }
`);
