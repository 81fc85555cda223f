import { graphql } from '../generated/web/gql';

export const meetingPage = graphql(`
  query MeetingPage($first: Int!, $after: String) {
    meetings(first: $first, after: $after) {
      totalCount
      edges { cursor node { id version status on startsAt length series { id openedOn } } }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

export const draft = graphql(`
  mutation ClientDraft($input: DraftReferralInput!) {
    draftReferral(input: $input) {
      referral { id version status children { id age } }
      errors { __typename ... on Error { code message path text { da en } } }
    }
  }
`);

export const edit = graphql(`
  mutation ClientEdit($input: EditReferralInput!) {
    editReferral(input: $input) {
      referral { id version measuresStarted }
      errors { __typename ... on Error { code message path text { da en } } ... on ConflictError { currentVersion } }
    }
  }
`);
